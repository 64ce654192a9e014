import { useState } from 'react';
import { CarArt } from './CarArt';

interface Props {
  car: { id: string; name: string; carClass?: string; images?: string[] };
  index?: number;
  eager?: boolean;
}

/** The car's own photograph where there is one that loads, else the drawing of its kind. */
export function CarPicture({ car, index = 0, eager = false }: Props) {
  const [isBroken, setIsBroken] = useState(false);
  const address = car.images?.[index];
  if (!address || isBroken)
    return <CarArt carClass={car.carClass ?? 'standard'} id={car.id} label={car.name} />;
  return (
    <img
      className="car-photo"
      src={address}
      alt={car.name}
      loading={eager ? 'eager' : 'lazy'}
      fetchPriority={eager ? 'high' : undefined}
      decoding="async"
      onError={() => setIsBroken(true)}
    />
  );
}
