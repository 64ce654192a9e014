import { useTranslation } from 'react-i18next';
import { DatesField } from '../dates/DatesField';
import { faultOf, momentsOf, type Period } from '../dates/period';
import { useFormat } from '../format/useFormat';
import { ButtonLink } from '../shell/Button';
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
    <section className="book-box" aria-label={t('book')}>
      <p className="book-box-price">
        <b>{format.money(quote.data?.pricePerDay ?? car.pricePerDay, car.currency, true)}</b> {t('aDay')}
      </p>
      <DatesField period={period} zone={zone} onChange={onPeriod} isTaken={isTaken} />
      <p className="book-box-zone">
        {t('zone', { place: car.branchName ?? car.address ?? '', zone: format.zoneName(zone, moments.from) })}
      </p>
      <div className="book-box-hours">
        {car.branchId && <OpeningHours branchId={car.branchId} days={[period.fromDay, period.toDay]} />}
      </div>
      {fault && (
        <p role="alert" className="book-box-fault">
          {t(`shell:dates.${fault}`)}
        </p>
      )}
      {isFree === false && !fault && <Alternatives car={car} moments={moments} />}
      {quote.isError && !fault && isFree !== false && (
        <ProblemNote error={quote.error} onRetry={() => void quote.refetch()} />
      )}
      {quote.isPending && !fault && (
        <div className="book-box-wait" aria-hidden>
          <i className="wait" />
          <i className="wait" />
          <i className="wait" />
        </div>
      )}
      {quote.data && !isRefused && (
        <div className={quote.isPlaceholderData ? 'stale' : undefined}>
          <PriceLines lines={quote.data.lines} total={quote.data.total} currency={quote.data.currency} />
        </div>
      )}
      {!isRefused && (
        <ButtonLink
          to="/checkout/$carId"
          params={{ carId: car.id }}
          search={moments}
          kind="contained"
          size="large"
          disabled={!quote.data}
        >
          {t('continue')}
        </ButtonLink>
      )}
      {!isRefused && <p className="book-box-hint">{t('notYet')}</p>}
    </section>
  );
}
