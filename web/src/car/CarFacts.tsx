import { Cog, DoorClosed, Fuel, Users, Zap } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './facts.css';

interface Car {
  seats?: number;
  doors?: number;
  transmission?: string;
  fuelType?: string;
}

/** What people ask first, in the same order everywhere. */
export const CarFacts = memo(function CarFacts({ car, all = false }: { car: Car; all?: boolean }) {
  const { t } = useTranslation();
  const fact = (icon: ReactNode, text: string) => (
    <li key={text}>
      <span aria-hidden>{icon}</span>
      {text}
    </li>
  );
  return (
    <ul className="car-facts" data-all={all || undefined}>
      {car.seats !== undefined && fact(<Users size={16} />, t('seats', { count: car.seats }))}
      {car.transmission && fact(<Cog size={16} />, t(`transmission.${car.transmission}`))}
      {car.fuelType &&
        fact(car.fuelType === 'electric' ? <Zap size={16} /> : <Fuel size={16} />, t(`fuel.${car.fuelType}`))}
      {all && car.doors !== undefined && fact(<DoorClosed size={16} />, t('doors', { count: car.doors }))}
    </ul>
  );
});
