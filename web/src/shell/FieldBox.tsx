import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

interface Props {
  icon: ReactNode;
  children: ReactNode;
}

/** The frame of a large field of the search form: the whole of it shows where the focus is. */
export function FieldBox({ icon, children }: Props) {
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1.5,
        px: 2,
        minHeight: 64,
        border: 1,
        borderColor: 'color-mix(in srgb, var(--m-palette-text-secondary) 70%, transparent)',
        borderRadius: '12px',
        bgcolor: 'background.paper',
        position: 'relative',
        '&:focus-within': {
          borderColor: 'primary.main',
          boxShadow: '0 0 0 2px var(--m-palette-primary-main)',
        },
      }}
    >
      <Box component="span" aria-hidden sx={{ color: 'text.secondary', display: 'flex' }}>
        {icon}
      </Box>
      {children}
    </Box>
  );
}
