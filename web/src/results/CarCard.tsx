import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { CarFacts } from '../car/CarFacts';
import { CarPicture } from '../car/CarPicture';
import { Rating } from '../car/Rating';
import { useFormat } from '../format/useFormat';
import type { Search } from '../shell/addresses';
import { Link } from '../shell/link';
import type { CarHit } from './query';

interface Props {
  car: CarHit;
  search: Search;
  isMarked: boolean;
  onMark: (id: string | null) => void;
}

export function CarCard({ car, search, isMarked, onMark }: Props) {
  const { t } = useTranslation(['results', 'shell']);
  const format = useFormat();
  const total = car.totalPrice as number | undefined;
  return (
    <Box
      component="article"
      aria-label={car.name}
      onPointerEnter={() => onMark(car.id)}
      onPointerLeave={() => onMark(null)}
      sx={{
        position: 'relative',
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', sm: '230px 1fr' },
        border: 1,
        borderColor: isMarked ? 'primary.main' : 'divider',
        borderRadius: '16px',
        overflow: 'hidden',
        bgcolor: 'background.paper',
        // a long list costs no more than what is seen of it
        contentVisibility: 'auto',
        containIntrinsicSize: 'auto 190px',
        '&:focus-within': { borderColor: 'primary.main' },
      }}
    >
      <Box
        sx={{
          aspectRatio: { xs: '16 / 8', sm: 'auto' },
          minHeight: { sm: 168 },
          position: 'relative',
          overflow: 'hidden',
        }}
      >
        <Box sx={{ position: 'absolute', inset: 0 }}>
          <CarPicture car={car} />
        </Box>
      </Box>
      <Box sx={{ p: 2, display: 'flex', flexDirection: 'column', gap: 0.75, minWidth: 0 }}>
        <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1, alignItems: 'baseline' }}>
          <Typography variant="h3" component="h2" sx={{ minWidth: 0 }}>
            <Link
              to="/car/$carId"
              params={{ carId: car.id }}
              search={{ from: search.from, to: search.to }}
              underline="none"
              sx={{ color: 'text.primary', '&::after': { content: '""', position: 'absolute', inset: 0 } }}
            >
              {car.name}
            </Link>
          </Typography>
          <Rating rating={car.rating} />
        </Box>
        <Typography variant="body2" color="textSecondary">
          {[car.carClass && t(`shell:class.${car.carClass}`), car.year].filter(Boolean).join(' · ')}
        </Typography>
        <CarFacts car={car} />
        <Box
          sx={{
            mt: 'auto',
            pt: 1,
            display: 'flex',
            justifyContent: 'space-between',
            gap: 2,
            alignItems: 'flex-end',
          }}
        >
          <Typography variant="body2" color="textSecondary" sx={{ minWidth: 0 }}>
            {[car.branchName ?? car.address, car.distanceKm !== undefined && format.distance(car.distanceKm)]
              .filter(Boolean)
              .join(' · ')}
          </Typography>
          <Box sx={{ textAlign: 'right', whiteSpace: 'nowrap' }}>
            <Box sx={{ fontSize: '1.25rem', fontWeight: 720, letterSpacing: '-0.01em' }}>
              {format.money(total ?? car.pricePerDay, car.currency, true)}
            </Box>
            <Typography variant="body2" color="textSecondary">
              {total === undefined
                ? t('aDay')
                : t('total', {
                    days: t('shell:days', { count: car.days }),
                    price: format.money(car.pricePerDay, car.currency, true),
                  })}
            </Typography>
          </Box>
        </Box>
      </Box>
    </Box>
  );
}
