import Box from '@mui/material/Box';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
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
    <Box
      role="region"
      aria-label={props.label}
      onPointerEnter={begin}
      sx={{
        position: 'relative',
        width: '100%',
        height: '100%',
        bgcolor: 'primary.light',
        overflow: 'hidden',
      }}
    >
      {placed(props.pins).map(({ pin, left, top }) => (
        <Box
          component="span"
          aria-hidden
          key={pin.id}
          style={{ left: `${left}%`, top: `${top}%` }}
          sx={{ ...pinLook, position: 'absolute', transform: 'translate(-50%, -50%)', whiteSpace: 'nowrap' }}
        >
          {pin.text}
        </Box>
      ))}
      <Box
        component="button"
        type="button"
        onClick={begin}
        sx={{
          font: 'inherit',
          fontWeight: 620,
          position: 'absolute',
          right: 12,
          top: 12,
          px: 2,
          py: 1,
          border: 0,
          borderRadius: '10px',
          cursor: 'pointer',
          bgcolor: 'primary.main',
          color: 'primary.contrastText',
        }}
      >
        {t('map.show')}
      </Box>
    </Box>
  );
  if (!hasBegun && !isWanted) return still;
  return (
    <Suspense fallback={still}>
      <MapView {...props} />
    </Suspense>
  );
}

export const pinLook = {
  font: 'inherit',
  fontSize: '0.85rem',
  fontWeight: 700,
  px: 1.25,
  py: 0.5,
  border: 1,
  borderColor: 'divider',
  borderRadius: '999px',
  color: 'text.primary',
  bgcolor: 'background.paper',
  boxShadow: '0 2px 8px rgb(0 0 0 / 0.25)',
} as const;

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
