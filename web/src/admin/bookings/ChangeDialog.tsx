import Alert from '@mui/material/Alert';
import Skeleton from '@mui/material/Skeleton';
import TextField from '@mui/material/TextField';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useCarName } from '../../car/useCarName';
import { useFormat } from '../../format/useFormat';
import { ownZone } from '../../format/zoned';
import { ProblemNote } from '../../shell/ProblemNote';
import { get, post, type Booking, type Quote } from '../api';
import { Confirm } from '../parts/Confirm';
import { DateTimeField } from '../parts/DateTimeField';
import { useT } from '../useAdmin';
import type { ActionProps } from './actions';
import { CarChoice } from './CarChoice';
import { kindOf, wishOf, type BookedQuote, type Proposal } from './change';

interface Props extends ActionProps {
  /** What is proposed, for instance by dragging; can be altered here. */
  proposal?: Partial<Proposal>;
}

/** Another time or another car: what it costs is shown before, and why when the server refuses. */
export function ChangeDialog({ booking, proposal, onClose, onDone }: Props) {
  const t = useT();
  const carName = useCarName()(booking);
  const [wish, setWish] = useState<Proposal>({
    carId: booking.carId,
    pickupTime: booking.pickupTime,
    dropoffTime: booking.dropoffTime,
    ...proposal,
  });
  const [reason, setReason] = useState('');
  const zone = booking.timeZone ?? ownZone();
  const kind = kindOf(booking, wish);
  const quote = useChangeQuote(booking, wish, kind === 'change');
  const act = useMutation({
    mutationFn: () => {
      if (kind === 'swap')
        return post<Booking>(`/bookings/${booking.id}/swap`, {
          carId: wish.carId,
          reason: reason || undefined,
        });
      // a car that is out can only be kept longer
      if (booking.status === 'active')
        return post<Booking>(`/bookings/${booking.id}/extend`, { dropoffTime: wish.dropoffTime });
      return post<Booking>(`/bookings/${booking.id}/change`, {
        quoteId: quote.data!.id,
        reason: reason || undefined,
      });
    },
    onSuccess: onDone,
  });
  const set = (patch: Partial<Proposal>) => {
    act.reset();
    setWish((before) => ({ ...before, ...patch }));
  };
  return (
    <Confirm
      title={t('change.title', { reference: booking.reference ?? carName })}
      action={t('action.change')}
      isBusy={act.isPending}
      isBlocked={kind === 'none' || (kind === 'change' && (!quote.data || quote.isFetching))}
      error={act.error}
      onClose={onClose}
      onDone={() => act.mutate()}
    >
      <CarChoice
        value={wish.carId}
        name={wish.carId === booking.carId ? carName : undefined}
        onChange={(carId) => carId && set({ carId })}
      />
      <DateTimeField
        label={t('pickup')}
        value={wish.pickupTime}
        zone={zone}
        disabled={booking.status === 'active'}
        onChange={(pickupTime) => set({ pickupTime })}
      />
      <DateTimeField
        label={t('dropoff')}
        value={wish.dropoffTime}
        zone={zone}
        onChange={(dropoffTime) => set({ dropoffTime })}
      />
      <TextField
        label={t('reason')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
      {kind === 'none' && <Alert severity="info">{t('change.nothing')}</Alert>}
      {kind === 'swap' && <Alert severity="info">{t('change.swap')}</Alert>}
      {kind === 'change' && !quote.error && <Difference quote={quote.data} booking={booking} />}
      <ProblemNote error={quote.error} title={t('change.impossible')} />
    </Confirm>
  );
}

function useChangeQuote(booking: Booking, wish: Proposal, isWanted: boolean) {
  const made = useQuery({
    queryKey: ['booking', booking.id, 'quote', booking.version],
    queryFn: () => get<BookedQuote>(`/bookings/${booking.id}/quote`),
    retry: false,
  });
  return useQuery({
    queryKey: ['change', booking.id, booking.version, wish],
    queryFn: () => post<Quote>('/quotes', wishOf(booking, wish, made.data)),
    enabled: isWanted && !made.isLoading && wish.pickupTime !== '' && wish.dropoffTime !== '',
    retry: false,
    gcTime: 0,
  });
}

function Difference({ quote, booking }: { quote: Quote | undefined; booking: Booking }) {
  const t = useT();
  const format = useFormat();
  if (!quote) return <Skeleton variant="rounded" height={56} />;
  const difference = quote.change?.difference ?? quote.total - booking.totalPrice;
  const prices = {
    before: format.money(quote.change?.previousTotal ?? booking.totalPrice, quote.currency),
    now: format.money(quote.total, quote.currency),
    difference: format.money(Math.abs(difference), quote.currency),
  };
  const key = difference > 0 ? 'change.more' : difference < 0 ? 'change.less' : 'change.same';
  return (
    <Alert severity={difference > 0 ? 'warning' : 'success'} data-difference={difference}>
      {t(key, prices)}
    </Alert>
  );
}
