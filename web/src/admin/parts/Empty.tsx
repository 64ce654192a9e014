import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

interface Props {
  title: string;
  text?: string;
  children?: ReactNode;
}

/** Says that there is nothing, and what to do about it. */
export function Empty({ title, text, children }: Props) {
  return (
    <Box sx={{ py: 6, px: 2, textAlign: 'center' }}>
      <Typography variant="h3" component="p" gutterBottom>
        {title}
      </Typography>
      {text && (
        <Typography color="text.secondary" sx={{ mb: 2, maxWidth: 520, mx: 'auto' }}>
          {text}
        </Typography>
      )}
      {children}
    </Box>
  );
}
