import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import './car.css';
import { CarPicture } from './CarPicture';
import type { Car } from './useCar';

export const Gallery = memo(function Gallery({ car }: { car: Car }) {
  const { t } = useTranslation('car');
  const [shown, setShown] = useState(0);
  const count = car.images?.length ?? 0;
  return (
    <div>
      <div className="gallery">
        <CarPicture key={shown} car={car} index={shown} eager />
      </div>
      {count > 1 && (
        <div className="gallery-choice">
          {car.images.map((address, index) => (
            <button
              type="button"
              key={address}
              aria-label={t('picture', { number: index + 1, count })}
              aria-pressed={index === shown}
              onClick={() => setShown(index)}
            >
              <CarPicture car={{ ...car, name: '' }} index={index} />
            </button>
          ))}
        </div>
      )}
    </div>
  );
});
