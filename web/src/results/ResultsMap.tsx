import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/useFormat';
import { MapSlot } from '../map/MapSlot';
import type { Search } from '../shell/addresses';
import type { CarHit } from './query';

interface Props {
  cars: CarHit[];
  search: Search;
  isWanted: boolean;
  marked: string | null;
  onMark: (id: string | null) => void;
}

export function ResultsMap({ cars, search, isWanted, marked, onMark }: Props) {
  const { t } = useTranslation('results');
  const format = useFormat();
  const navigate = useNavigate();
  const pins = useMemo(
    () =>
      cars
        .filter((car) => car.latitude !== undefined && car.longitude !== undefined)
        .map((car) => {
          const price = format.money(
            (car.totalPrice as number | undefined) ?? car.pricePerDay,
            car.currency,
            true,
          );
          return {
            id: car.id,
            lat: car.latitude,
            lng: car.longitude,
            text: price,
            label: `${car.name}, ${price}`,
          };
        }),
    [cars, format],
  );
  return (
    <MapSlot
      isWanted={isWanted}
      pins={pins}
      marked={marked}
      label={t('map')}
      onMark={onMark}
      onOpen={(id) =>
        void navigate({
          to: '/car/$carId',
          params: { carId: id },
          search: { from: search.from, to: search.to },
        })
      }
    />
  );
}
