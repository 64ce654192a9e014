import Box from '@mui/material/Box';

/** What one reads on the yard. */
export function Plate({ of }: { of: string | null | undefined }) {
  if (!of) return null;
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-block',
        px: 0.6,
        border: 1,
        borderColor: 'divider',
        borderRadius: '4px',
        fontSize: '0.78rem',
        fontWeight: 600,
        lineHeight: 1.45,
        letterSpacing: '0.02em',
        whiteSpace: 'nowrap',
        color: 'text.primary',
      }}
    >
      {of}
    </Box>
  );
}
