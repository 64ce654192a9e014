import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import './map.css';
import type { MapProps, Pin } from './pins';

const load = () => import('./MapView');
const MapView = lazy(() => load().then((module) => ({ default: module.MapView })));

interface Props extends MapProps {
  /** Whether the map was asked for already, for instance by a button elsewhere. */
  isWanted?: boolean;
}

/**
 * The place of a map. Drawing one costs more than all the rest of a page, so that it begins when somebody turns to it;
 * until then a panel shows where the pins are in relation to each other.
 */
export function MapSlot({ isWanted = false, ...props }: Props) {
  const { t } = useTranslation();
  const [hasBegun, setHasBegun] = useState(false);
  const begin = () => setHasBegun(true);
  const still = (
    <div role="region" className="map-still" aria-label={props.label} onPointerEnter={begin}>
      {placed(props.pins).map(({ pin, left, top }) => (
        <span aria-hidden className="map-pin" key={pin.id} style={{ left: `${left}%`, top: `${top}%` }}>
          {pin.text}
        </span>
      ))}
      <button type="button" onClick={begin}>
        {t('map.show')}
      </button>
    </div>
  );
  if (!hasBegun && !isWanted) return still;
  return (
    <Suspense fallback={still}>
      <MapView {...props} />
    </Suspense>
  );
}

/** Where pins stand within a panel, in percent, with room at its edges. */
function placed(pins: Pin[]) {
  const share = (value: number, all: number[]) => {
    const [least, most] = [Math.min(...all), Math.max(...all)];
    return most > least ? (value - least) / (most - least) : 0.5;
  };
  const lngs = pins.map(({ lng }) => lng);
  const lats = pins.map(({ lat }) => lat);
  return pins.map((pin) => ({
    pin,
    left: 15 + 70 * share(pin.lng, lngs),
    top: 12 + 72 * (1 - share(pin.lat, lats)),
  }));
}
