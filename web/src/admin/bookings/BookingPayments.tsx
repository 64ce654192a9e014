import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormat } from '../../format/useFormat';
import { ProblemNote } from '../../shell/ProblemNote';
import type { Booking, Payment } from '../api';
import { leftOf } from '../money/refund';
import { RefundDialog } from '../money/RefundDialog';
import { Panel } from '../parts/Panel';
import { Mark } from '../parts/Status';
import { useT } from '../useAdmin';
import { paymentsOf } from './payments';

interface Props {
  booking: Booking;
  canRefund: boolean;
}

export function BookingPayments({ booking, canRefund }: Props) {
  const t = useT();
  const { data, error } = useQuery(paymentsOf(booking.id));
  return (
    <Panel title={t('booking.payments')} count={data?.total}>
      <ProblemNote error={error} />
      {!data && !error && <Skeleton height={48} />}
      {data?.items.length === 0 && <Typography color="text.secondary">{t('booking.noPayments')}</Typography>}
      {data?.items.map((payment) => (
        <Entry
          key={payment.id}
          payment={payment}
          zone={booking.timeZone ?? undefined}
          canRefund={canRefund}
        />
      ))}
    </Panel>
  );
}

interface EntryProps {
  payment: Payment;
  zone: string | undefined;
  canRefund: boolean;
}

function Entry({ payment, zone, canRefund }: EntryProps) {
  const t = useT();
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const left = leftOf(payment);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, py: 0.75 }}>
      <Box sx={{ flex: 1, minWidth: 140 }}>
        <Typography sx={{ fontWeight: 600 }}>{format.money(payment.amount, payment.currency)}</Typography>
        <Typography variant="body2" color="text.secondary">
          {format.dateTime(payment.createdAt, zone)}
          {payment.refunded > 0 &&
            ` · ${t('money.refundedOf', { amount: format.money(payment.refunded, payment.currency) })}`}
          {payment.failure && ` · ${payment.failure}`}
        </Typography>
      </Box>
      <Mark value={payment.status} label={t(`payment.${payment.status}`)} />
      {canRefund && left > 0 && (
        <Button size="small" onClick={() => setOpen(true)}>
          {t('money.refund')}
        </Button>
      )}
      {isOpen && <RefundDialog payment={payment} onClose={() => setOpen(false)} />}
    </Box>
  );
}
