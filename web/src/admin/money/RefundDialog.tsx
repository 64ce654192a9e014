import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormat } from '../../format/useFormat';
import { call, get, type Booking, type Payment, type PaymentDetails } from '../api';
import { Confirm } from '../parts/Confirm';
import { fieldError } from '../parts/fields';
import { useToast } from '../parts/Toast';
import { usePerson, useT } from '../useAdmin';
import { firstAmount, leftOf } from './refund';

interface Props {
  payment: Payment;
  onClose: () => void;
}

/** Gives money back. The same click twice is one refund: both carry the same key. */
export function RefundDialog({ payment, onClose }: Props) {
  const t = useT();
  const say = useToast();
  const format = useFormat();
  const queries = useQueryClient();
  const left = leftOf(payment);
  const { data: person } = usePerson(payment.userId);
  const { data: booking } = useQuery({
    queryKey: ['booking', payment.bookingId],
    queryFn: () => get<Booking>(`/bookings/${payment.bookingId}`),
  });
  const [amount, setAmount] = useState(firstAmount(payment));
  const [reason, setReason] = useState('');
  const [message, setMessage] = useState('');
  const [key] = useState(() => crypto.randomUUID());
  const act = useMutation({
    mutationFn: () =>
      call<PaymentDetails>('post', `/payments/${payment.id}/refunds`, {
        body: { amount: Number(amount), reason, message: message.trim() || undefined },
        headers: { 'Idempotency-Key': key },
      }),
    onSuccess: () => {
      ['payments', 'paymentsOf', 'payment', 'figures', 'ledger'].forEach(
        (name) => void queries.invalidateQueries({ queryKey: [name] }),
      );
      say(t('money.refundDone'));
      onClose();
    },
  });
  const amountError = fieldError(act.error, 'amount');
  const reasonError = fieldError(act.error, 'reason');
  const messageError = fieldError(act.error, 'message');
  return (
    <Confirm
      title={t('money.refund')}
      action={t('money.refund')}
      isDanger
      isBusy={act.isPending}
      isBlocked={!(Number(amount) > 0) || reason.trim() === ''}
      error={act.error}
      onClose={onClose}
      onDone={() => act.mutate()}
    >
      <Typography data-testid="refund-of">
        {[
          person?.name,
          booking && `${t('money.booking')} ${booking.reference ?? booking.id.slice(0, 8)}`,
          booking?.carName,
        ]
          .filter(Boolean)
          .join(' · ')}
      </Typography>
      {payment.refunded > 0 && (
        <Typography variant="body2" color="text.secondary">
          {t('money.refundedOf', { amount: format.money(payment.refunded, payment.currency) })}
        </Typography>
      )}
      <TextField
        label={t('money.amount')}
        type="number"
        required
        value={amount}
        onChange={(event) => setAmount(event.target.value)}
        error={amountError !== undefined}
        helperText={amountError ?? t('money.left', { amount: format.money(left, payment.currency) })}
        slotProps={{
          htmlInput: { min: 0, max: left, step: 'any' },
          input: { endAdornment: <InputAdornment position="end">{payment.currency}</InputAdornment> },
        }}
      />
      <TextField
        label={t('money.reason')}
        required
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        error={reasonError !== undefined}
        helperText={reasonError ?? t('money.reasonHint')}
      />
      <TextField
        label={t('money.message')}
        value={message}
        multiline
        minRows={2}
        onChange={(event) => setMessage(event.target.value)}
        error={messageError !== undefined}
        helperText={messageError ?? t('money.messageHint')}
      />
    </Confirm>
  );
}
