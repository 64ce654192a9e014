import Box from '@mui/material/Box';
import Container from '@mui/material/Container';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { SignedIn } from '../account/SignedIn';
import { answer, api } from '../api/client';
import { useLive } from '../api/live';
import type { User } from '../api/session';
import { CarArt } from '../car/CarArt';
import { useCarName } from '../car/useCarName';
import type { Booking } from '../checkout/booking';
import { referenceOf } from '../checkout/Confirmation';
import { useFormat } from '../format/useFormat';
import { useEnds } from '../place/useEnds';
import { ButtonLink, Link } from '../shell/link';
import { ProblemNote } from '../shell/ProblemNote';
import { usePageTitle } from '../shell/usePageTitle';
import { remember, remembered } from './remembered';
import { StatusChip } from './StatusChip';

const COMING = new Set(['held', 'confirmed', 'active']);

export function TripsPage() {
  const { t } = useTranslation('trips');
  usePageTitle(t('title'));
  return <SignedIn>{(user) => <Trips user={user} />}</SignedIn>;
}

function Trips({ user }: { user: User }) {
  const { t } = useTranslation('trips');
  const queries = useQueryClient();
  const trips = useQuery({
    queryKey: ['bookings', 'mine', user.id],
    queryFn: async () => {
      const page = await answer(api.GET('/bookings', { params: { query: { limit: 100 } as never } }));
      remember(user.id, page);
      return page as { items: Booking[] };
    },
    initialData: () => remembered(user.id)?.page,
    initialDataUpdatedAt: () => remembered(user.id)?.at ?? 0,
  });
  useLive(() => void queries.invalidateQueries({ queryKey: ['bookings'] }));
  const all = trips.data?.items ?? [];
  const coming = all
    .filter((trip) => COMING.has(trip.status))
    .sort((a, b) => a.pickupTime.localeCompare(b.pickupTime));
  const past = all
    .filter((trip) => !COMING.has(trip.status))
    .sort((a, b) => b.pickupTime.localeCompare(a.pickupTime));
  return (
    <Container maxWidth="md" sx={{ py: { xs: 3, md: 5 } }}>
      <Typography variant="h1" sx={{ mb: 3 }}>
        {t('title')}
      </Typography>
      {trips.isError && !trips.data && (
        <ProblemNote error={trips.error} onRetry={() => void trips.refetch()} />
      )}
      {trips.isPending &&
        [0, 1, 2].map((key) => <Skeleton key={key} variant="rounded" height={112} sx={{ mb: 1.5 }} />)}
      {trips.data && coming.length === 0 && (
        <Box sx={{ textAlign: 'center', py: 5 }}>
          <Box sx={{ maxWidth: 240, mx: 'auto', mb: 2 }}>
            <CarArt carClass="compact" bare />
          </Box>
          <Typography variant="h2" gutterBottom>
            {t('empty')}
          </Typography>
          <ButtonLink to="/" variant="contained" size="large" sx={{ mt: 1 }}>
            {t('find')}
          </ButtonLink>
        </Box>
      )}
      <TripList title={t('coming')} trips={coming} />
      <TripList title={t('past')} trips={past} />
    </Container>
  );
}

function TripList({ title, trips }: { title: string; trips: Booking[] }) {
  const format = useFormat();
  const carName = useCarName();
  if (trips.length === 0) return null;
  return (
    <Box component="section" aria-label={title} sx={{ mb: 5 }}>
      <Typography variant="h2" sx={{ mb: 1.5 }}>
        {title}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0, display: 'grid', gap: 1.5 }}>
        {trips.map((trip) => (
          <Box component="li" key={trip.id}>
            <Link
              to="/trips/$bookingId"
              params={{ bookingId: trip.id }}
              underline="none"
              sx={{
                display: 'grid',
                gridTemplateColumns: { xs: '1fr', sm: '120px 1fr auto' },
                gap: 2,
                alignItems: 'center',
                p: 2,
                border: 1,
                borderColor: 'divider',
                borderRadius: '16px',
                color: 'text.primary',
                bgcolor: 'background.paper',
                '&:hover': { borderColor: 'primary.main' },
              }}
            >
              <Box sx={{ display: { xs: 'none', sm: 'block' } }}>
                <CarArt carClass={trip.carClass ?? 'standard'} id={trip.carId} bare />
              </Box>
              <Box sx={{ minWidth: 0 }}>
                <Typography variant="h3">{carName(trip)}</Typography>
                <When trip={trip} />
                <Typography variant="body2" color="textSecondary">
                  {referenceOf(trip)}
                </Typography>
              </Box>
              <Box
                sx={{
                  textAlign: { sm: 'right' },
                  display: 'grid',
                  gap: 0.75,
                  justifyItems: { xs: 'start', sm: 'end' },
                }}
              >
                <StatusChip status={trip.status} />
                <Box sx={{ fontWeight: 700 }}>{format.money(trip.totalPrice, trip.currency)}</Box>
              </Box>
            </Link>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

/** Each end on the clocks of its place. */
function When({ trip }: { trip: Booking }) {
  const format = useFormat();
  const { pickup, dropoff } = useEnds(trip);
  const names = [pickup.name, dropoff.name !== pickup.name && dropoff.name].filter(Boolean);
  return (
    <Typography color="textSecondary">
      {format.dateTime(trip.pickupTime, pickup.zone)} – {format.dateTime(trip.dropoffTime, dropoff.zone)}
      {names.length > 0 && (
        <Box component="span" sx={{ display: 'block' }}>
          {names.join(' → ')}
        </Box>
      )}
    </Typography>
  );
}
