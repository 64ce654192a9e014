import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paymentsQuery, type Booking, type Payment } from '../checkout/booking';
import { useFormat } from '../format/useFormat';

const PayForm = lazy(() => import('../checkout/PayForm').then((module) => ({ default: module.PayForm })));

/**
 * What is still to pay of a trip that became dearer, by a change or by what came on top at the return; and the trip
 * itself where it has no car yet, whose checkout would be the place.
 */
export function PayDue({ booking }: { booking: Booking }) {
  const { t } = useTranslation('trips');
  const format = useFormat();
  const queries = useQueryClient();
  const [open, setOpen] = useState<string | null>(null);
  // payment hears of a change a moment after it was made
  const { data } = useQuery({
    ...paymentsQuery(booking.id),
    refetchInterval: ({ state }) => (isExpected(booking, state.data?.items ?? []) ? 1_000 : false),
  });
  const due = (data?.items ?? []).filter(
    ({ purpose, status }) =>
      (purpose !== 'booking' || (booking.awaitsCar && booking.status === 'held')) &&
      (status === 'due' || status === 'processing'),
  );
  const until = (moment?: string) => (moment ? format.dateTime(moment, booking.timeZone) : '');
  return due.map((payment) => (
    <Card
      component="section"
      key={payment.id}
      aria-label={t(`due.${payment.purpose}`)}
      data-testid="due"
      sx={{ p: { xs: 2, sm: 3 }, borderColor: 'warning.main' }}
    >
      <Typography variant="h2" sx={{ mb: 1 }}>
        {t(`due.${payment.purpose}`)}
      </Typography>
      <Typography sx={{ mb: 2 }}>
        {t(payment.purpose === 'booking' ? 'due.held' : 'due.text', {
          amount: format.money(payment.amount, payment.currency),
          when: until(payment.dueBy ?? booking.holdUntil),
        })}
      </Typography>
      {open === payment.id || payment.status === 'processing' ? (
        <Suspense fallback={<Skeleton height={260} />}>
          <PayForm
            payment={payment}
            onSettled={() => void queries.invalidateQueries({ queryKey: ['payments', 'of', booking.id] })}
          />
        </Suspense>
      ) : (
        <Button variant="contained" onClick={() => setOpen(payment.id)}>
          {t('payNow')}
        </Button>
      )}
    </Card>
  ));
}

const FRESH = 20_000;

type Asked = Pick<Payment, 'status' | 'amount' | 'refunded'>;

/** Whether less is asked for than the trip costs, and it may have become dearer just now. */
function isExpected(booking: Booking, payments: Asked[]): boolean {
  const asked = payments
    .filter(({ status }) => status !== 'voided')
    .reduce((sum, { amount, refunded }) => sum + amount - refunded, 0);
  return asked < booking.totalPrice && Date.now() - Date.parse(booking.updatedAt) < FRESH;
}
