import { memo, useMemo } from 'react';
import { MapSlot } from '../map/MapSlot';
import type { Car } from './useCar';

export const CarMap = memo(function CarMap({ car }: { car: Car }) {
  const pins = useMemo(
    () => [
      {
        id: car.id,
        lat: car.latitude,
        lng: car.longitude,
        text: car.branchName ?? car.name,
        label: car.branchName ?? car.name,
      },
    ],
    [car],
  );
  return <MapSlot pins={pins} label={car.branchName ?? car.name} />;
});
