import { memo } from 'react';
import { Star } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/useFormat';
import './facts.css';

export const Rating = memo(function Rating({ rating, trips }: { rating?: number; trips?: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (rating === undefined || rating === null || rating === 0)
    return <span className="rating-extra">{t('rating.new')}</span>;
  const value = format.number(rating, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (
    <span className="rating">
      <Star size={15} aria-hidden fill="currentColor" />
      <b aria-label={t('rating.of', { value })}>{value}</b>
      {trips !== undefined && trips > 0 && (
        <span className="rating-extra">{t('rating.trips', { count: trips })}</span>
      )}
    </span>
  );
});
