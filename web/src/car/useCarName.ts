import { useTranslation } from 'react-i18next';

interface Rented {
  carName: string;
  carClass?: string | null;
  awaitsCar?: boolean;
}

/** What a booking is of: its car or, as long as it has none, the kind that was promised. */
export function useCarName(): (booking: Rented) => string {
  const { t } = useTranslation('shell');
  return ({ carName, carClass, awaitsCar }) =>
    awaitsCar && carClass ? t('orSimilar', { kind: t(`class.${carClass}`) }) : carName;
}
