import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { ChevronLeft, ChevronRight, Rows4 } from 'lucide-react';
import { useFormat } from '../../format/useFormat';
import { useDensity } from './density';
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
  const [isCompact, setCompact] = useDensity();
  const last = Math.max(1, totalPages);
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'flex-end', gap: 0.5, px: 2, py: 1 }}>
      <Typography variant="body2" color="text.secondary" sx={{ mr: 'auto' }}>
        {t('found', { count: total, shown: format.number(total) })}
      </Typography>
      <IconButton
        aria-label={t('compact')}
        title={t('compact')}
        aria-pressed={isCompact}
        onClick={() => setCompact(!isCompact)}
        sx={{ display: { xs: 'none', md: 'inline-flex' }, color: isCompact ? 'primary.main' : undefined }}
      >
        <Rows4 size={18} />
      </IconButton>
      <IconButton
        disabled={page <= 1}
        onClick={() => onPage(page - 1)}
        aria-label={t('shell:pagination.previous')}
      >
        <ChevronLeft size={20} />
      </IconButton>
      <Typography variant="body2">
        {t('shell:pagination.page', { page: format.number(page), pages: format.number(last) })}
      </Typography>
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
