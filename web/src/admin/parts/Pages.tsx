import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useFormat } from '../../format/useFormat';
import { useT } from '../useAdmin';

interface Props {
  page: number;
  total: number;
  totalPages: number;
  onPage: (page: number) => void;
}

export function Pages({ page, total, totalPages, onPage }: Props) {
  const t = useT();
  const format = useFormat();
  const last = Math.max(1, totalPages);
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'flex-end', gap: 0.5, px: 2, py: 1 }}>
      <Typography variant="body2" color="text.secondary" sx={{ mr: 'auto' }}>
        {t('found', { count: total, shown: format.number(total) })}
      </Typography>
      <IconButton
        disabled={page <= 1}
        onClick={() => onPage(page - 1)}
        aria-label={t('shell:pagination.previous')}
      >
        <ChevronLeft size={20} />
      </IconButton>
      <Typography variant="body2">{t('shell:pagination.page', { page, pages: last })}</Typography>
      <IconButton
        disabled={page >= last}
        onClick={() => onPage(page + 1)}
        aria-label={t('shell:pagination.next')}
      >
        <ChevronRight size={20} />
      </IconButton>
    </Box>
  );
}
