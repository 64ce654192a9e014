import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Container from '@mui/material/Container';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ArrowLeft, CalendarPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SignedIn } from '../account/SignedIn';
import { useLive } from '../api/live';
import { CarPicture } from '../car/CarPicture';
import { useCar } from '../car/useCar';
import { useCarName } from '../car/useCarName';
import { bookingQuery, type Booking } from '../checkout/booking';
import { saveCalendar } from '../checkout/calendar';
import { referenceOf } from '../checkout/Confirmation';
import { useFormat } from '../format/useFormat';
import { End } from '../place/End';
import { useEnds } from '../place/useEnds';
import { ButtonLink, Link } from '../shell/link';
import { ProblemNote } from '../shell/ProblemNote';
import { usePageTitle } from '../shell/usePageTitle';
import { CancelDialog } from './CancelDialog';
import { ChangeDialog } from './ChangeDialog';
import { Money } from './Money';
import { PayDue } from './PayDue';
import { StatusChip } from './StatusChip';
import { TripMessages } from './TripMessages';

const route = getRouteApi('/app/themed/trips/$bookingId');

export function TripPage() {
  const { bookingId } = route.useParams();
  return <SignedIn>{() => <Trip id={bookingId} />}</SignedIn>;
}

function Trip({ id }: { id: string }) {
  const { t } = useTranslation('trips');
  const queries = useQueryClient();
  const booking = useQuery(bookingQuery(id));
  const carName = useCarName();
  usePageTitle(booking.data && carName(booking.data));
  useLive(() => {
    void queries.invalidateQueries({ queryKey: ['bookings'] });
    void queries.invalidateQueries({ queryKey: ['payments'] });
  });
  return (
    <Container maxWidth="md" sx={{ py: { xs: 2, md: 4 } }}>
      <Link to="/trips" sx={{ display: 'inline-flex', gap: 0.75, alignItems: 'center', mb: 2 }}>
        <ArrowLeft size={18} aria-hidden /> {t('title')}
      </Link>
      {booking.isError && <ProblemNote error={booking.error} onRetry={() => void booking.refetch()} />}
      {booking.isPending && <Skeleton variant="rounded" height={420} />}
      {booking.data && <Details booking={booking.data} />}
    </Container>
  );
}

function Details({ booking }: { booking: Booking }) {
  const { t } = useTranslation(['trips', 'checkout']);
  const format = useFormat();
  const carName = useCarName()(booking);
  const car = useCar(booking.awaitsCar ? undefined : booking.carId);
  const [open, setOpen] = useState<'cancel' | 'change' | null>(null);
  const calendar = useMutation({ mutationFn: () => saveCalendar(booking.id, referenceOf(booking)) });
  const { pickup, dropoff } = useEnds(booking, car.data);
  const isOpen = booking.status === 'confirmed' || booking.status === 'held';
  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      <Card>
        <Box sx={{ aspectRatio: { xs: '16 / 8', sm: '16 / 5' }, overflow: 'hidden' }}>
          <CarPicture
            car={car.data ?? { id: booking.carId, name: carName, carClass: booking.carClass }}
            eager
          />
        </Box>
        <Box sx={{ p: { xs: 2, sm: 3 }, display: 'grid', gap: 2.5 }}>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
            <Typography variant="h1" sx={{ fontSize: '1.9rem', mr: 'auto' }}>
              {carName}
            </Typography>
            <StatusChip status={booking.status} />
          </Box>
          <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: 'repeat(3, 1fr)' }, gap: 2 }}>
            <End label={t('checkout:pickup')} moment={booking.pickupTime} place={pickup} />
            <End label={t('checkout:return')} moment={booking.dropoffTime} place={dropoff} />
            <Box>
              <Typography variant="body2" color="textSecondary">
                {t('reference')}
              </Typography>
              <Box sx={{ fontWeight: 600 }}>{referenceOf(booking)}</Box>
            </Box>
          </Box>
          {booking.overdueSince && (
            <Typography color="error">
              {t('overdue', { when: format.dateTime(booking.overdueSince, dropoff.zone) })}
            </Typography>
          )}
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
            {booking.status === 'held' && !booking.awaitsCar && (
              <ButtonLink
                to="/checkout/$carId"
                params={{ carId: booking.carId }}
                search={{ from: booking.pickupTime, to: booking.dropoffTime, booking: booking.id }}
                variant="contained"
              >
                {t('payNow')}
              </ButtonLink>
            )}
            {(booking.status === 'confirmed' || booking.status === 'active') && (
              <Button variant="outlined" onClick={() => setOpen('change')}>
                {t(booking.status === 'active' ? 'extend' : 'change')}
              </Button>
            )}
            {isOpen && (
              <Button
                variant="outlined"
                startIcon={<CalendarPlus size={18} />}
                loading={calendar.isPending}
                onClick={() => calendar.mutate()}
              >
                {t('calendar')}
              </Button>
            )}
            {isOpen && (
              <Button color="error" onClick={() => setOpen('cancel')}>
                {t('cancel')}
              </Button>
            )}
            {!isOpen && booking.status !== 'active' && !booking.awaitsCar && (
              <ButtonLink to="/car/$carId" params={{ carId: booking.carId }} variant="outlined">
                {t('again')}
              </ButtonLink>
            )}
          </Box>
          {calendar.isError && <ProblemNote error={calendar.error} />}
        </Box>
      </Card>
      <PayDue booking={booking} />
      <Money booking={booking} />
      <TripMessages bookingId={booking.id} />
      {open === 'cancel' && <CancelDialog booking={booking} onClose={() => setOpen(null)} />}
      {open === 'change' && (
        <ChangeDialog booking={booking} zone={pickup.zone ?? 'UTC'} onClose={() => setOpen(null)} />
      )}
    </Box>
  );
}
