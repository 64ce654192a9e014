import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { CalendarPlus, CircleCheckBig } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useUser } from '../api/useSession';
import type { Car } from '../car/useCar';
import { useFormat } from '../format/useFormat';
import { ButtonLink } from '../shell/link';
import { ProblemNote } from '../shell/ProblemNote';
import type { Booking } from './booking';
import { saveCalendar } from './calendar';
import { Summary } from './Summary';

export const referenceOf = (booking: Booking) => booking.reference || booking.id.slice(0, 8).toUpperCase();

export function Confirmation({ car, booking }: { car: Car; booking: Booking }) {
  const { t } = useTranslation('checkout');
  const format = useFormat();
  const user = useUser();
  const calendar = useMutation({ mutationFn: () => saveCalendar(booking.id, referenceOf(booking)) });
  return (
    <Box sx={{ maxWidth: 640, mx: 'auto', display: 'grid', gap: 3 }}>
      <Card sx={{ p: { xs: 3, sm: 5 }, textAlign: 'center' }} role="status">
        <Box sx={{ color: 'success.main', display: 'flex', justifyContent: 'center', mb: 2 }}>
          <CircleCheckBig size={56} aria-hidden />
        </Box>
        <Typography variant="h1" gutterBottom>
          {t('done.title')}
        </Typography>
        <Typography sx={{ fontSize: '1.15rem', fontWeight: 600 }} data-testid="reference">
          {t('done.reference', { reference: referenceOf(booking) })}
        </Typography>
        <Typography color="textSecondary" sx={{ mt: 1, mb: 3 }}>
          {t('done.text', { email: user?.email })}
        </Typography>
        <Box sx={{ display: 'flex', gap: 1.5, justifyContent: 'center', flexWrap: 'wrap' }}>
          <ButtonLink
            to="/trips/$bookingId"
            params={{ bookingId: booking.id }}
            variant="contained"
            size="large"
          >
            {t('done.trip')}
          </ButtonLink>
          <Button
            variant="outlined"
            size="large"
            startIcon={<CalendarPlus size={20} />}
            loading={calendar.isPending}
            onClick={() => calendar.mutate()}
          >
            {t('done.calendar')}
          </Button>
        </Box>
        {calendar.isError && (
          <Box sx={{ mt: 2 }}>
            <ProblemNote error={calendar.error} />
          </Box>
        )}
      </Card>
      <Summary car={car} from={booking.pickupTime} to={booking.dropoffTime} places={booking}>
        <Box sx={{ display: 'flex', justifyContent: 'space-between', fontWeight: 700, fontSize: '1.15rem' }}>
          <span>{t('done.paid')}</span>
          <span>{format.money(booking.totalPrice, booking.currency)}</span>
        </Box>
      </Summary>
    </Box>
  );
}
