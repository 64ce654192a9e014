import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CarPicture } from '../car/CarPicture';
import { End } from '../place/End';
import type { Places } from '../place/ends';
import { useEnds } from '../place/useEnds';

interface Props {
  car: {
    id: string;
    name: string;
    carClass?: string;
    images?: string[];
    branchName?: string;
    address?: string | null;
    timeZone?: string;
  };
  from: string;
  to: string;
  places: Places;
  children?: ReactNode;
}

/** What is being rented, seen at every step. */
export function Summary({ car, from, to, places, children }: Props) {
  const { t } = useTranslation('checkout');
  const { pickup, dropoff } = useEnds(places, car);
  return (
    <Card component="aside" aria-label={t('summary')} sx={{ position: { md: 'sticky' }, top: 20 }}>
      <Box sx={{ aspectRatio: '16 / 7', overflow: 'hidden' }}>
        <CarPicture car={car} eager />
      </Box>
      <Box sx={{ p: { xs: 2, sm: 2.5 }, display: 'grid', gap: 2 }}>
        <Typography variant="h3" component="h2">
          {car.name}
        </Typography>
        <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2 }}>
          <End label={t('pickup')} moment={from} place={pickup} />
          <End label={t('return')} moment={to} place={dropoff} />
        </Box>
        {children}
      </Box>
    </Card>
  );
}
