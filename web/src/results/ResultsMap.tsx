import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/useFormat';
import { MapSlot } from '../map/MapSlot';
import type { Search } from '../shell/addresses';
import { datesFor, type CarHit } from './query';
import type { CarPrice } from './totals';

interface Props {
  cars: CarHit[];
  priceOf: (car: CarHit) => CarPrice;
  search: Search;
  isWanted: boolean;
  marked: string | null;
  onMark: (id: string | null) => void;
}

export function ResultsMap({ cars, priceOf, search, isWanted, marked, onMark }: Props) {
  const { t } = useTranslation('results');
  const format = useFormat();
  const navigate = useNavigate();
  const pins = useMemo(
    () =>
      cars
        .filter((car) => car.latitude !== undefined && car.longitude !== undefined)
        .map((car) => {
          const price = priceOf(car);
          const amount = (value: number) => format.money(value, price.currency, true);
          const text =
            price.kind === 'total'
              ? amount(price.total)
              : price.kind === 'waiting'
                ? '…'
                : t('perDay', { price: amount(price.perDay) });
          return {
            id: car.id,
            lat: car.latitude,
            lng: car.longitude,
            text,
            label: `${car.name}, ${text}`,
          };
        }),
    [cars, priceOf, format, t],
  );
  return (
    <MapSlot
      isWanted={isWanted}
      pins={pins}
      marked={marked}
      label={t('map')}
      onMark={onMark}
      onOpen={(id) => {
        const car = cars.find((shown) => shown.id === id);
        if (car) void navigate({ to: '/car/$carId', params: { carId: id }, search: datesFor(search, car) });
      }}
    />
  );
}
