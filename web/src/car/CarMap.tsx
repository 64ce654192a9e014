import { useMemo } from 'react';
import { MapView } from '../map/MapView';
import type { Car } from './useCar';

export function CarMap({ car }: { car: Car }) {
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
  return <MapView pins={pins} label={car.branchName ?? car.name} />;
}
