import FormControlLabel from '@mui/material/FormControlLabel';
import Skeleton from '@mui/material/Skeleton';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { components } from '../../api/schema';
import { useFormat } from '../../format/useFormat';
import { ProblemNote } from '../../shell/ProblemNote';
import { givenBack, paidOf } from '../../trips/refund';
import { get, post, type Booking } from '../api';
import { Confirm } from '../parts/Confirm';
import { useT } from '../useAdmin';
import type { ActionProps } from './actions';
import { paymentsOf } from './payments';

type Terms = components['schemas']['CancellationTerms'];

/** Cancels, after it was shown what goes back. */
export function CancelDialog({ booking, onClose, onDone }: ActionProps) {
  const t = useT();
  const format = useFormat();
  const [reason, setReason] = useState('');
  const [waiveFee, setWaive] = useState(false);
  const terms = useQuery({
    queryKey: ['booking', booking.id, 'cancellation', booking.version],
    queryFn: () => get<Terms>(`/bookings/${booking.id}/cancellation`),
    staleTime: 0,
  });
  const payments = useQuery(paymentsOf(booking.id));
  const paid = payments.data && paidOf(payments.data.items);
  const act = useMutation({
    mutationFn: () =>
      post<Booking>(`/bookings/${booking.id}/cancel`, { reason: reason || undefined, waiveFee }),
    onSuccess: onDone,
  });
  const isPaid = booking.status !== 'held';
  return (
    <Confirm
      title={t('action.cancel')}
      action={t('action.cancel')}
      isDanger
      isBusy={act.isPending}
      isBlocked={terms.data?.cancellable === false}
      error={act.error}
      onClose={onClose}
      onDone={() => act.mutate()}
    >
      <ProblemNote error={terms.error ?? payments.error} />
      {terms.data && paid !== undefined ? (
        <Typography>
          {!isPaid
            ? t('cancel.nothingPaid')
            : waiveFee
              ? t('cancel.waived')
              : t('cancel.refund', {
                  refund: format.money(givenBack(terms.data.refund, paid), terms.data.currency),
                  paid: format.money(paid, booking.currency),
                })}
        </Typography>
      ) : (
        <Skeleton />
      )}
      {isPaid && (
        <FormControlLabel
          control={<Switch checked={waiveFee} onChange={(_, on) => setWaive(on)} />}
          label={t('cancel.waive')}
        />
      )}
      <TextField
        label={t('reason')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        multiline
        minRows={2}
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
    </Confirm>
  );
}
