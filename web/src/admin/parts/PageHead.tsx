import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { usePageTitle } from '../../shell/usePageTitle';

interface Props {
  title: string;
  above?: ReactNode;
  text?: ReactNode;
  children?: ReactNode;
}

/** A page's name and what one can do there. */
export function PageHead({ title, above, text, children }: Props) {
  usePageTitle(title);
  return (
    <Box sx={{ mb: 2.5 }}>
      {above}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Typography variant="h1" sx={{ fontSize: 'clamp(1.5rem, 1.3rem + 1vw, 2rem)', mr: 'auto', py: 0.5 }}>
          {title}
        </Typography>
        {children}
      </Box>
      {text && (
        <Typography component="div" color="text.secondary" sx={{ mt: 0.5 }}>
          {text}
        </Typography>
      )}
    </Box>
  );
}
