import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { useQuote } from '../car/quote';
import { agreedQuery, type Booking } from '../checkout/booking';
import { keyFor, settled } from '../checkout/once';
import { faultOf, momentsOf, periodOf } from '../dates/period';
import { RangeCalendar } from '../dates/RangeCalendar';
import { TimeSelect } from '../dates/TimeSelect';
import { useFormat } from '../format/useFormat';
import { today } from '../format/zoned';
import { ProblemNote } from '../shell/ProblemNote';

interface Props {
  booking: Booking;
  zone: string;
  onClose: () => void;
}

/** Other dates for a confirmed trip, a later return for one on the road; the difference in price is said before. */
export function ChangeDialog({ booking, zone, onClose }: Props) {
  const { t } = useTranslation(['trips', 'shell']);
  const format = useFormat();
  const queries = useQueryClient();
  const [period, setPeriod] = useState(() => periodOf(booking.pickupTime, booking.dropoffTime, zone));
  const isActive = booking.status === 'active';
  const moments = momentsOf(period, zone);
  const isSame =
    Date.parse(moments.from) === Date.parse(booking.pickupTime) &&
    Date.parse(moments.to) === Date.parse(booking.dropoffTime);
  const fault = isActive
    ? Date.parse(moments.to) <= Date.parse(booking.dropoffTime)
      ? 'order'
      : null
    : faultOf(period, zone);
  const agreed = useQuery(agreedQuery(booking));
  const quote = useQuote(
    isSame || fault || agreed.isPending
      ? null
      : {
          ...agreed.data?.chosen,
          carId: booking.carId,
          pickupTime: isActive ? booking.pickupTime : moments.from,
          dropoffTime: moments.to,
          pickupBranchId: booking.pickupBranchId ?? undefined,
          dropoffBranchId: booking.dropoffBranchId ?? undefined,
          bookingId: booking.id,
        },
  );
  const difference = quote.data
    ? (quote.data.change?.difference ?? quote.data.total - booking.totalPrice)
    : 0;
  const change = useMutation({
    mutationFn: async () => {
      const name = `change ${booking.id} ${booking.version} ${moments.from} ${moments.to}`;
      const headers = { 'Idempotency-Key': keyFor(name) };
      const path = { path: { id: booking.id } };
      const done = isActive
        ? await answer(
            api.POST(
              '/bookings/{id}/extend' as never,
              { params: path, body: { dropoffTime: moments.to }, headers } as never,
            ) as never,
          )
        : await answer(
            api.POST(
              '/bookings/{id}/change' as never,
              { params: path, body: { quoteId: quote.data!.id }, headers } as never,
            ) as never,
          );
      settled(name);
      return done;
    },
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['bookings'] });
      void queries.invalidateQueries({ queryKey: ['payments'] });
      onClose();
    },
  });
  const words = difference > 0 ? 'more' : difference < 0 ? 'back' : 'nothing';
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth aria-labelledby="change-title">
      <DialogTitle id="change-title">{t(isActive ? 'extend' : 'change')}</DialogTitle>
      <DialogContent>
        <Box sx={{ pt: 1 }}>
          <RangeCalendar
            from={period.fromDay}
            to={period.toDay}
            min={today(zone)}
            onChange={(fromDay, toDay) =>
              setPeriod(
                isActive
                  ? { ...period, toDay: toDay > fromDay ? toDay : fromDay }
                  : { ...period, fromDay, toDay },
              )
            }
          />
          <Box sx={{ display: 'flex', gap: 2, mt: 3 }}>
            {!isActive && (
              <TimeSelect
                label={t('shell:dates.pickupTime')}
                value={period.fromTime}
                onChange={(fromTime) => setPeriod({ ...period, fromTime })}
              />
            )}
            <TimeSelect
              label={t('shell:dates.returnTime')}
              value={period.toTime}
              onChange={(toTime) => setPeriod({ ...period, toTime })}
            />
          </Box>
          <Box role="status" sx={{ mt: 2.5, minHeight: 56 }}>
            {fault && <Typography color="error">{t(`shell:dates.${fault}`)}</Typography>}
            {isSame && <Typography color="textSecondary">{t('changeHint')}</Typography>}
            {quote.isFetching && <Skeleton width={240} />}
            {quote.isError && <ProblemNote error={quote.error} />}
            {quote.data && !quote.isFetching && !isSame && !fault && (
              <Typography sx={{ fontSize: '1.15rem', fontWeight: 600 }} data-testid="difference">
                {t(`difference.${words}`, {
                  amount: format.money(Math.abs(difference), booking.currency),
                  total: format.money(quote.data.total, booking.currency),
                })}
              </Typography>
            )}
            {change.isError && <ProblemNote error={change.error} />}
          </Box>
        </Box>
      </DialogContent>
      <DialogActions sx={{ p: 2 }}>
        <Button onClick={onClose}>{t('shell:cancel')}</Button>
        <Button
          variant="contained"
          disabled={!quote.data || quote.isFetching || isSame || fault !== null || quote.isError}
          loading={change.isPending}
          onClick={() => change.mutate()}
        >
          {t('changeNow')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
