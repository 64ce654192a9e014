import Box from '@mui/material/Box';
import { Star } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/useFormat';

export function Rating({ rating, trips }: { rating?: number; trips?: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (rating === undefined || rating === null || rating === 0) {
    return (
      <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.9rem' }}>
        {t('rating.new')}
      </Box>
    );
  }
  const value = format.number(rating, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.5,
        fontSize: '0.9rem',
        whiteSpace: 'nowrap',
      }}
    >
      <Star size={15} aria-hidden fill="currentColor" style={{ color: 'var(--m-palette-warning-main)' }} />
      <Box component="span" sx={{ fontWeight: 650 }} aria-label={t('rating.of', { value })}>
        {value}
      </Box>
      {trips !== undefined && trips > 0 && (
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {t('rating.trips', { count: trips })}
        </Box>
      )}
    </Box>
  );
}
