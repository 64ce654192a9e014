import Box from '@mui/material/Box';

/** A key that is a road: the mark of the app, as in public/icon.svg. */
export function Logo({ size = 30 }: { size?: number }) {
  return (
    <Box component="svg" viewBox="0 0 64 64" width={size} height={size} aria-hidden sx={{ display: 'block' }}>
      <Box component="rect" width="64" height="64" rx="16" sx={{ fill: 'var(--m-palette-primary-main)' }} />
      <Box
        component="g"
        sx={{ stroke: 'var(--m-palette-primary-contrastText)', fill: 'none' }}
        strokeWidth="6"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <path d="M14 46V24l12 13 12-13v22" />
        <path d="M50 20v5M50 33v5M50 46v.5" strokeWidth="5" />
      </Box>
    </Box>
  );
}
