import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { useLive } from '../api/live';
import { useFormat } from '../format/useFormat';
import type { Car } from '../car/useCar';
import { ProblemNote } from '../shell/ProblemNote';
import { bookingQuery, forgetBookings, paymentsQuery, type Booking } from './booking';
import { Confirmation } from './Confirmation';
import { Countdown } from './Countdown';
import { PayForm } from './PayForm';
import { Summary } from './Summary';

const SOON = 1_500;

/** The booking's own state decides: it is paid, it is done, or its time is over. */
export function PayStep({ car, bookingId }: { car: Car; bookingId: string }) {
  const booking = useQuery({
    ...bookingQuery(bookingId),
    refetchInterval: ({ state }) => (state.data?.status === 'held' ? SOON * 4 : false),
  });
  const queries = useQueryClient();
  useLive(() => {
    void queries.invalidateQueries({ queryKey: ['bookings', bookingId] });
    void queries.invalidateQueries({ queryKey: ['payments', 'of', bookingId] });
  });
  if (booking.isError) return <ProblemNote error={booking.error} onRetry={() => void booking.refetch()} />;
  if (!booking.data) return <Skeleton variant="rounded" height={420} />;
  const { status } = booking.data;
  if (status === 'held') return <Paying car={car} booking={booking.data} />;
  if (status === 'cancelled' || status === 'expired') return <Over car={car} booking={booking.data} />;
  return <Confirmation car={car} booking={booking.data} />;
}

function Paying({ car, booking }: { car: Car; booking: Booking }) {
  const { t } = useTranslation(['checkout', 'car']);
  const format = useFormat();
  const queries = useQueryClient();
  const navigate = useNavigate();
  // payment hears of the booking a moment after it was made
  const payments = useQuery({
    ...paymentsQuery(booking.id),
    refetchInterval: ({ state }) => (state.data?.items.length ? SOON * 4 : SOON / 3),
  });
  const payment = payments.data?.items[0];
  const refresh = useCallback(() => {
    void queries.invalidateQueries({ queryKey: ['bookings', booking.id] });
    void queries.invalidateQueries({ queryKey: ['payments', 'of', booking.id] });
  }, [queries, booking.id]);
  const giveUp = useMutation({
    mutationFn: () =>
      answer(api.POST('/bookings/{id}/cancel', { params: { path: { id: booking.id } }, body: {} as never })),
    onSuccess: () => {
      forgetBookings();
      void navigate({
        to: '/car/$carId',
        params: { carId: car.id },
        search: { from: booking.pickupTime, to: booking.dropoffTime },
      });
    },
  });
  const isWaiting = payment?.status === 'processing' || payment?.status === 'captured';
  return (
    <Box
      sx={{
        display: 'grid',
        gap: { xs: 3, md: 5 },
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) 380px' },
        alignItems: 'start',
      }}
    >
      <Card component="section" sx={{ p: { xs: 2, sm: 3 }, order: { xs: 2, md: 1 } }}>
        <Typography variant="h1" sx={{ fontSize: '2rem', mb: 2 }}>
          {t('step.pay')}
        </Typography>
        {booking.holdUntil && (
          <Countdown since={booking.createdAt} until={booking.holdUntil} onOver={refresh} />
        )}
        {giveUp.isError && <ProblemNote error={giveUp.error} />}
        {payment ? (
          <PayForm payment={payment} onSettled={refresh} />
        ) : (
          <Typography role="status">{t('preparing')}</Typography>
        )}
        {!isWaiting && (
          <Button color="inherit" sx={{ mt: 2 }} loading={giveUp.isPending} onClick={() => giveUp.mutate()}>
            {t('giveUp')}
          </Button>
        )}
      </Card>
      <Box sx={{ order: { xs: 1, md: 2 } }}>
        <Summary car={car} from={booking.pickupTime} to={booking.dropoffTime} places={booking}>
          <Box
            sx={{ display: 'flex', justifyContent: 'space-between', fontWeight: 700, fontSize: '1.15rem' }}
          >
            <span>{t('car:total')}</span>
            <span>{format.money(booking.totalPrice, booking.currency)}</span>
          </Box>
        </Summary>
      </Box>
    </Box>
  );
}

function Over({ car, booking }: { car: Car; booking: Booking }) {
  const { t } = useTranslation('checkout');
  const navigate = useNavigate();
  const again = () => {
    forgetBookings();
    void navigate({
      to: '/checkout/$carId',
      params: { carId: car.id },
      search: { from: booking.pickupTime, to: booking.dropoffTime },
      replace: true,
    });
  };
  return (
    <Card sx={{ p: 4, maxWidth: 560, mx: 'auto', textAlign: 'center' }} role="alert">
      <Typography variant="h2" sx={{ mb: 2 }}>
        {t('over')}
      </Typography>
      <Button variant="contained" size="large" onClick={again}>
        {t('again')}
      </Button>
    </Card>
  );
}
