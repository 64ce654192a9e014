import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { forgetBookings, paymentsQuery, type Booking } from '../checkout/booking';
import { useFormat } from '../format/useFormat';
import { ProblemNote } from '../shell/ProblemNote';
import { givenBack, paidOf } from './refund';

/** What goes back is said before, by the same rules by which it is given. */
export function CancelDialog({ booking, onClose }: { booking: Booking; onClose: () => void }) {
  const { t } = useTranslation('trips');
  const format = useFormat();
  const queries = useQueryClient();
  const path = { path: { id: booking.id } };
  const terms = useQuery({
    queryKey: ['bookings', booking.id, 'cancellation'],
    queryFn: () => answer(api.GET('/bookings/{id}/cancellation', { params: path })),
    staleTime: 0,
  });
  const payments = useQuery(paymentsQuery(booking.id));
  const paid = payments.data && paidOf(payments.data.items);
  const cancel = useMutation({
    mutationFn: () => answer(api.POST('/bookings/{id}/cancel', { params: path, body: {} as never })),
    onSuccess: () => {
      forgetBookings();
      void queries.invalidateQueries({ queryKey: ['bookings'] });
      onClose();
    },
  });
  const isHeld = booking.status === 'held';
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="cancel-title">
      <DialogTitle id="cancel-title">{t('cancelTitle')}</DialogTitle>
      <DialogContent>
        {(terms.isPending || payments.isPending) && <Skeleton height={60} />}
        {terms.isError && <ProblemNote error={terms.error} onRetry={() => void terms.refetch()} />}
        {payments.isError && <ProblemNote error={payments.error} onRetry={() => void payments.refetch()} />}
        {terms.data && !terms.data.cancellable && <Typography>{t('notCancellable')}</Typography>}
        {terms.data?.cancellable && isHeld && <Typography>{t('cancelHeld')}</Typography>}
        {terms.data?.cancellable && !isHeld && paid !== undefined && (
          <Box>
            <Typography color="textSecondary">{t('youGet')}</Typography>
            <Typography sx={{ fontSize: '2rem', fontWeight: 700 }} data-testid="refund">
              {format.money(givenBack(terms.data.refund, paid), terms.data.currency)}
            </Typography>
            <Typography color="textSecondary">
              {t('ofPrice', { amount: format.money(paid, booking.currency) })}
            </Typography>
          </Box>
        )}
        {cancel.isError && (
          <Box sx={{ mt: 2 }}>
            <ProblemNote error={cancel.error} />
          </Box>
        )}
      </DialogContent>
      <DialogActions sx={{ p: 2 }}>
        <Button onClick={onClose}>{t('keep')}</Button>
        <Button
          variant="contained"
          color="error"
          disabled={!terms.data?.cancellable}
          loading={cancel.isPending}
          onClick={() => cancel.mutate()}
        >
          {t('cancelNow')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
