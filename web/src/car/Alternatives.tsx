import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { useFormat } from '../format/useFormat';
import { searchCars } from '../results/query';
import { useTotals } from '../results/totals';
import { Note } from '../shell/Note';
import './car.css';
import { CarArt } from './CarArt';
import type { Car } from './useCar';

interface Moments {
  from: string;
  to: string;
}

/** What a refusal of booking offers beside cars of the same kind. */
interface WaysOut {
  nearestFree?: { pickupTime: string; dropoffTime: string };
  nextClass?: {
    carId: string;
    name: string;
    carClass: string;
    totalPrice: number;
    difference: number;
    currency: string;
  };
}

const SHOWN = 3;

const useWaysOut = (carId: string, { from, to }: Moments) =>
  useQuery({
    queryKey: ['availability', 'instead', carId, from, to],
    queryFn: () =>
      answer(
        api.GET('/bookings/alternatives', {
          params: { query: { carId, pickupTime: from, dropoffTime: to } },
        }),
      ) as Promise<WaysOut>,
    retry: false,
  }).data;

/** The car is taken: others of its kind near by, itself at the nearest other time, the next class up. */
export function Alternatives({ car, moments }: { car: Car; moments: Moments }) {
  const { t } = useTranslation('car');
  const format = useFormat();
  const search = { ...moments, lat: car.latitude, lng: car.longitude, radius: 100, carClass: car.carClass };
  const { data } = useQuery({ queryKey: ['search', search], queryFn: () => searchCars(search) });
  const others = (data?.items ?? []).filter((other) => other.id !== car.id).slice(0, SHOWN);
  const priceOf = useTotals(others, moments);
  const { nearestFree: free, nextClass: bigger } = useWaysOut(car.id, moments) ?? {};
  const when = (moment: string) => format.dateTime(moment, car.timeZone);
  return (
    <div role="status">
      <Note kind="info">{others.length ? t('taken') : t('takenAlone')}</Note>
      <ul className="ways">
        {others.map((other) => {
          const price = priceOf(other);
          return (
            <Way
              key={other.id}
              car={{ id: other.id, carClass: other.carClass }}
              moments={moments}
              title={other.name}
              text={format.distance(other.distanceKm)}
              price={price.kind === 'total' ? format.money(price.total, price.currency, true) : undefined}
            />
          );
        })}
        {free && (
          <Way
            car={car}
            moments={{ from: free.pickupTime, to: free.dropoffTime }}
            title={t('otherTime')}
            text={`${when(free.pickupTime)} – ${when(free.dropoffTime)}`}
          />
        )}
        {bigger && (
          <Way
            car={{ id: bigger.carId, carClass: bigger.carClass }}
            moments={moments}
            title={bigger.name}
            text={
              bigger.difference > 0
                ? t('bigger', { difference: format.money(bigger.difference, bigger.currency, true) })
                : t('biggerSame')
            }
            price={format.money(bigger.totalPrice, bigger.currency, true)}
          />
        )}
      </ul>
    </div>
  );
}

interface WayProps {
  car: { id: string; carClass?: string };
  moments: Moments;
  title: string;
  text: ReactNode;
  price?: string;
}

function Way({ car, moments, title, text, price }: WayProps) {
  return (
    <li>
      <Link to="/car/$carId" params={{ carId: car.id }} search={moments}>
        <div>
          <CarArt carClass={car.carClass ?? 'standard'} id={car.id} bare />
        </div>
        <div>
          <b>{title}</b>
          <span className="quiet">{text}</span>
        </div>
        {price && <strong>{price}</strong>}
      </Link>
    </li>
  );
}
