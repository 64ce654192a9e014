import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from '@tanstack/react-router';
import { CarFacts } from '../car/CarFacts';
import { CarPicture } from '../car/CarPicture';
import { Rating } from '../car/Rating';
import { useFormat } from '../format/useFormat';
import type { Search } from '../shell/addresses';
import { CarPriceTag } from './CarPriceTag';
import { datesFor, type CarHit } from './query';
import './results.css';
import type { CarPrice } from './totals';

interface Props {
  car: CarHit;
  price: CarPrice;
  search: Search;
  isMarked: boolean;
  onMark: (id: string | null) => void;
}

export const CarCard = memo(function CarCard({ car, price, search, isMarked, onMark }: Props) {
  const { t } = useTranslation('shell');
  const format = useFormat();
  return (
    <article
      className="car-card"
      aria-label={car.name}
      data-marked={isMarked || undefined}
      onPointerEnter={() => onMark(car.id)}
      onPointerLeave={() => onMark(null)}
    >
      <div className="car-card-picture">
        <div>
          <CarPicture car={car} />
        </div>
      </div>
      <div className="car-card-text">
        <div className="car-card-head">
          <h2 className="small-heading">
            <Link to="/car/$carId" params={{ carId: car.id }} search={datesFor(search, car)}>
              {car.name}
            </Link>
          </h2>
          <Rating rating={car.rating} />
        </div>
        <span className="quiet">
          {[car.carClass && t(`class.${car.carClass}`), car.year].filter(Boolean).join(' · ')}
        </span>
        <CarFacts car={car} />
        {price.kind === 'refused' && <span className="quiet">{price.reason}</span>}
        <div className="car-card-foot">
          <span className="quiet">
            {[car.branchName ?? car.address, car.distanceKm !== undefined && format.distance(car.distanceKm)]
              .filter(Boolean)
              .join(' · ')}
          </span>
          <CarPriceTag price={price} />
        </div>
      </div>
    </article>
  );
});
