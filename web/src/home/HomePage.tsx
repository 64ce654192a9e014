import Container from '@mui/material/Container';
import Typography from '@mui/material/Typography';

export function HomePage() {
  return (
    <Container sx={{ py: 8 }}>
      <Typography variant="h1">Motorpool</Typography>
    </Container>
  );
}
