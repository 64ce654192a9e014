import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/useFormat';
import { searchCars } from '../results/query';
import { Link } from '../shell/link';
import { CarArt } from './CarArt';
import type { Car } from './useCar';

interface Props {
  car: Car;
  moments: { from: string; to: string };
}

const SHOWN = 3;

/** The car is taken: others of its kind near by that are free for the same time. */
export function Alternatives({ car, moments }: Props) {
  const { t } = useTranslation('car');
  const format = useFormat();
  const search = { ...moments, lat: car.latitude, lng: car.longitude, radius: 100, carClass: car.carClass };
  const { data } = useQuery({ queryKey: ['search', search], queryFn: () => searchCars(search) });
  const others = (data?.items ?? []).filter((other) => other.id !== car.id).slice(0, SHOWN);
  return (
    <Box role="status">
      <Alert severity="info">{others.length ? t('taken') : t('takenAlone')}</Alert>
      <Box component="ul" sx={{ listStyle: 'none', p: 0, mt: 1.5, mb: 0, display: 'grid', gap: 1 }}>
        {others.map((other) => (
          <Box component="li" key={other.id}>
            <Link
              to="/car/$carId"
              params={{ carId: other.id }}
              search={moments}
              underline="none"
              sx={{
                display: 'flex',
                alignItems: 'center',
                gap: 1.5,
                p: 1,
                borderRadius: '12px',
                border: 1,
                borderColor: 'divider',
                color: 'text.primary',
                '&:hover': { borderColor: 'primary.main' },
              }}
            >
              <Box sx={{ width: 84, flexShrink: 0 }}>
                <CarArt carClass={other.carClass ?? 'standard'} id={other.id} bare />
              </Box>
              <Box sx={{ minWidth: 0, flex: 1 }}>
                <Typography noWrap sx={{ fontWeight: 620 }}>
                  {other.name}
                </Typography>
                <Typography variant="body2" color="textSecondary">
                  {format.distance(other.distanceKm)}
                </Typography>
              </Box>
              <Box sx={{ fontWeight: 680 }}>{format.money(other.totalPrice, other.currency, true)}</Box>
            </Link>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
