import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive } from '../api/live';
import { faultOf, momentsOf, periodFor, type Period } from '../dates/period';
import { queries } from '../shell/queries';
import { RangeCalendar } from '../dates/RangeCalendar';
import { ownZone, today } from '../format/zoned';
import { ProblemNote } from '../shell/ProblemNote';
import { WhenNear } from '../shell/WhenNear';
import { usePageTitle } from '../shell/usePageTitle';
import { BookBox } from './BookBox';
import './car.css';
import { CarFacts } from './CarFacts';
import { CarMap } from './CarMap';
import { Gallery } from './Gallery';
import { Rating } from './Rating';
import { Terms } from './Terms';
import { useQuote } from './quote';
import { freeQuery, useCar, useTakenDays, type Car } from './useCar';

const route = getRouteApi('/app/car/$carId');

export function CarPage() {
  const { carId } = route.useParams();
  const car = useCar(carId);
  // after the frame, and in slices: the page goes on listening meanwhile
  const shown = useDeferredValue(car.data, undefined);
  usePageTitle(car.data?.name);
  return (
    <div className="car-page-frame">
      {car.isError && <ProblemNote error={car.error} onRetry={() => void car.refetch()} />}
      {!shown && !car.isError && <div className="car-page-wait wait" aria-hidden />}
      {shown && <Shown car={shown} />}
    </div>
  );
}

function Shown({ car }: { car: Car }) {
  const { t } = useTranslation(['car', 'shell']);
  const dates = route.useSearch();
  const navigate = useNavigate();
  const zone = car.timeZone ?? ownZone();
  const period = periodFor(dates, zone);
  const moments = momentsOf(period, zone);
  const isTaken = useTakenDays(car.id, zone);
  const isSound = faultOf(period, zone) === null;
  const free = useQuery({ ...freeQuery(car.id, moments), enabled: isSound });
  const quote = useQuote(
    isSound ? { carId: car.id, pickupTime: moments.from, dropoffTime: moments.to } : null,
  );
  useLive(
    (event) =>
      event.type.startsWith('booking') && void queries.invalidateQueries({ queryKey: ['availability'] }),
  );

  const onPeriod = (next: Period) =>
    void navigate({
      to: '/car/$carId',
      params: { carId: car.id },
      search: momentsOf(next, zone),
      replace: true,
      resetScroll: false,
    });
  return (
    <div className="car-page">
      <div className="car-page-head">
        <Gallery car={car} />
        <div>
          <h1>{car.name}</h1>
          <div className="car-page-kind">
            <span>
              {[car.carClass && t(`shell:class.${car.carClass}`), car.year].filter(Boolean).join(' · ')}
            </span>
            <Rating rating={car.rating} trips={car.tripsTaken} />
          </div>
          <CarFacts car={car} all />
        </div>
      </div>
      <div className="car-page-more">
        {car.features && car.features.length > 0 && (
          <section aria-labelledby="features">
            <h2 id="features" className="heading">
              {t('features')}
            </h2>
            <ul className="car-features">
              {car.features.map((feature) => (
                <li key={feature}>{feature}</li>
              ))}
            </ul>
          </section>
        )}
        {(quote.data ?? quote.isPending) && (
          <section aria-labelledby="terms" className="car-page-terms">
            <h2 id="terms" className="heading">
              {t('included')}
            </h2>
            {quote.data && <Terms quote={quote.data} />}
          </section>
        )}
        <section aria-labelledby="days">
          <h2 id="days" className="heading">
            {t('calendar')}
          </h2>
          <div className="car-page-days">
            <WhenNear height={330}>
              <RangeCalendar
                from={period.fromDay}
                to={period.toDay}
                min={today(zone)}
                isTaken={isTaken}
                takenLabel={t('shell:dates.taken')}
                onChange={(fromDay, toDay) => toDay > fromDay && onPeriod({ ...period, fromDay, toDay })}
              />
            </WhenNear>
          </div>
        </section>
        <section aria-labelledby="where">
          <h2 id="where" className="heading">
            {t('where')}
          </h2>
          <p>{[car.branchName, car.address].filter(Boolean).join(', ')}</p>
          <div className="car-page-map">
            <CarMap car={car} />
          </div>
        </section>
      </div>
      <div className="car-page-book">
        <BookBox
          car={car}
          zone={zone}
          period={period}
          isTaken={isTaken}
          isFree={free.data?.items[0]?.available}
          quote={quote}
          onPeriod={onPeriod}
        />
      </div>
    </div>
  );
}
