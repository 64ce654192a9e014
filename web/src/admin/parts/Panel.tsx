import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useId, type ReactNode } from 'react';
import { useFormat } from '../../format/useFormat';

interface Props {
  title: string;
  count?: number;
  actions?: ReactNode;
  children: ReactNode;
  flush?: boolean;
}

/** A titled part of a page. */
export function Panel({ title, count, actions, children, flush = false }: Props) {
  const id = useId();
  const format = useFormat();
  return (
    <Paper
      component="section"
      variant="outlined"
      aria-labelledby={id}
      sx={{ borderRadius: '14px', overflow: 'hidden', minWidth: 0 }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: 1, px: 2, pt: 1.5, pb: 1 }}>
        <Typography id={id} variant="h3" component="h2" sx={{ fontSize: '1.05rem', mr: 'auto' }}>
          {title}
          {count !== undefined && (
            <Box component="span" sx={{ color: 'text.secondary', fontWeight: 500, ml: 1 }}>
              {format.number(count)}
            </Box>
          )}
        </Typography>
        {actions}
      </Box>
      <Box sx={flush ? {} : { px: 2, pb: 2 }}>{children}</Box>
    </Paper>
  );
}
