import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormat } from '../../format/useFormat';
import { call, type Payment, type PaymentDetails } from '../api';
import { Confirm } from '../parts/Confirm';
import { fieldError } from '../parts/fields';
import { useToast } from '../parts/Toast';
import { useT } from '../useAdmin';

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
  const left = payment.captured - payment.refunded;
  const [amount, setAmount] = useState(String(left));
  const [reason, setReason] = useState('');
  const [key] = useState(() => crypto.randomUUID());
  const act = useMutation({
    mutationFn: () =>
      call<PaymentDetails>('post', `/payments/${payment.id}/refunds`, {
        body: { amount: Number(amount), reason },
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
        label={t('reason')}
        required
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        error={reasonError !== undefined}
        helperText={reasonError}
      />
    </Confirm>
  );
}
