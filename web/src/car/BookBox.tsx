import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { DatesField } from '../dates/DatesField';
import { faultOf, momentsOf, type Period } from '../dates/period';
import { useFormat } from '../format/useFormat';
import { ButtonLink } from '../shell/link';
import { ProblemNote } from '../shell/ProblemNote';
import { Alternatives } from './Alternatives';
import { OpeningHours } from './OpeningHours';
import { PriceLines } from './PriceLines';
import type { useQuote } from './quote';
import type { Car } from './useCar';

interface Props {
  car: Car;
  zone: string;
  period: Period;
  isTaken: (day: string) => boolean;
  isFree: boolean | undefined;
  quote: ReturnType<typeof useQuote>;
  onPeriod: (period: Period) => void;
}

/** Dates, the price for them, and the way on; or why there is none. */
export function BookBox({ car, zone, period, isTaken, isFree, quote, onPeriod }: Props) {
  const { t } = useTranslation('car');
  const format = useFormat();
  const fault = faultOf(period, zone);
  const moments = momentsOf(period, zone);
  const isRefused = quote.isError || isFree === false || fault !== null;
  return (
    <Card
      component="section"
      aria-label={t('book')}
      sx={{ p: { xs: 2, sm: 3 }, boxShadow: '0 18px 50px -34px rgb(10 50 40 / 0.5)' }}
    >
      <Typography sx={{ mb: 2 }}>
        <Box component="span" sx={{ fontSize: '1.6rem', fontWeight: 740, letterSpacing: '-0.02em' }}>
          {format.money(quote.data?.pricePerDay ?? car.pricePerDay, car.currency, true)}
        </Box>{' '}
        {t('aDay')}
      </Typography>
      <DatesField period={period} zone={zone} onChange={onPeriod} isTaken={isTaken} />
      <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
        {t('zone', { place: car.branchName ?? car.address ?? '', zone: format.zoneName(zone, moments.from) })}
      </Typography>
      <Box sx={{ mb: 2 }}>
        {car.branchId && <OpeningHours branchId={car.branchId} days={[period.fromDay, period.toDay]} />}
      </Box>
      {fault && (
        <Typography color="error" role="alert" sx={{ mb: 2 }}>
          {t(`shell:dates.${fault}`)}
        </Typography>
      )}
      {isFree === false && !fault && <Alternatives car={car} moments={moments} />}
      {quote.isError && !fault && isFree !== false && (
        <ProblemNote error={quote.error} onRetry={() => void quote.refetch()} />
      )}
      {quote.isPending && !fault && (
        <Box sx={{ py: 1 }}>
          <Skeleton height={30} />
          <Skeleton height={30} />
          <Skeleton height={44} />
        </Box>
      )}
      {quote.data && !isRefused && (
        <Box sx={{ opacity: quote.isPlaceholderData ? 0.5 : 1 }}>
          <PriceLines lines={quote.data.lines} total={quote.data.total} currency={quote.data.currency} />
        </Box>
      )}
      {!isRefused && (
        <ButtonLink
          to="/checkout/$carId"
          params={{ carId: car.id }}
          search={moments}
          variant="contained"
          size="large"
          fullWidth
          disabled={!quote.data}
          sx={{ mt: 2 }}
        >
          {t('continue')}
        </ButtonLink>
      )}
      {!isRefused && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1.5, textAlign: 'center' }}>
          {t('notYet')}
        </Typography>
      )}
    </Card>
  );
}
