import Typography from '@mui/material/Typography';

export function Console() {
  return <Typography variant="h1">Console</Typography>;
}
