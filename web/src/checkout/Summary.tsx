import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CarPicture } from '../car/CarPicture';
import { useFormat } from '../format/useFormat';

interface Props {
  car: { id: string; name: string; carClass?: string; images?: string[]; branchName?: string };
  from: string;
  to: string;
  zone?: string;
  children?: ReactNode;
}

/** What is being rented, seen at every step. */
export function Summary({ car, from, to, zone, children }: Props) {
  const { t } = useTranslation('checkout');
  const format = useFormat();
  const end = (label: string, moment: string) => (
    <Box>
      <Typography variant="body2" color="textSecondary">
        {label}
      </Typography>
      <Box sx={{ fontWeight: 600 }}>{format.dateTime(moment, zone)}</Box>
    </Box>
  );
  return (
    <Card component="aside" aria-label={t('summary')} sx={{ position: { md: 'sticky' }, top: 20 }}>
      <Box sx={{ aspectRatio: '16 / 7', overflow: 'hidden' }}>
        <CarPicture car={car} eager />
      </Box>
      <Box sx={{ p: { xs: 2, sm: 2.5 }, display: 'grid', gap: 2 }}>
        <Box>
          <Typography variant="h3" component="h2">
            {car.name}
          </Typography>
          <Typography color="textSecondary">{car.branchName}</Typography>
        </Box>
        <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2 }}>
          {end(t('pickup'), from)}
          {end(t('return'), to)}
        </Box>
        {children}
      </Box>
    </Card>
  );
}
