import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { asProblem } from '../../api/problem';
import { ownZone } from '../../format/zoned';
import { Link } from '../../shell/link';
import { ProblemNote } from '../../shell/ProblemNote';
import { Choices } from '../../checkout/Choices';
import { wished, type Chosen } from '../../checkout/chosen';
import { call, post, type Booking, type Quote } from '../api';
import { DateTimeField } from '../parts/DateTimeField';
import { fieldError } from '../parts/fields';
import { PageHead } from '../parts/PageHead';
import { Panel } from '../parts/Panel';
import { useToast } from '../parts/Toast';
import { useAddress, useCar, useT } from '../useAdmin';
import { Alternatives } from './Alternatives';
import { CarChoice } from './CarChoice';
import { NewCustomer } from './NewCustomer';
import { PersonChoice } from './PersonChoice';
import { Lines } from './PriceLines';

const QUARTER = 900_000;
const DAY = 86_400_000;
const NOTHING: Chosen = { extras: [], coverages: [] };
const nextQuarter = () => Math.ceil(Date.now() / QUARTER) * QUARTER;

/** A booking for somebody at the desk or on the phone. */
export function CounterPage() {
  const t = useT();
  const say = useToast();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [address, change] = useAddress();
  const [first] = useState(nextQuarter);
  const [key, setKey] = useState(() => crypto.randomUUID());
  const pickupTime = address.from ?? new Date(first).toISOString();
  const dropoffTime = address.to ?? new Date(Date.parse(pickupTime) + DAY).toISOString();
  const { data: car } = useCar(address.car);
  const zone = car?.timeZone ?? ownZone();
  const [chosen, setChosen] = useState<Chosen>(NOTHING);
  const quote = useQuote(address.car, pickupTime, dropoffTime, chosen);

  const book = useMutation({
    mutationFn: () =>
      call<Booking>('post', '/bookings', {
        body: {
          ...(quote.data ? { quoteId: quote.data.id } : { carId: address.car, pickupTime, dropoffTime }),
          userId: address.user,
        },
        headers: { 'Idempotency-Key': key },
      }),
    onSuccess: (booking) => {
      void queries.invalidateQueries({ queryKey: ['bookings'] });
      say(t('counter.done'));
      void navigate({ to: '/admin/bookings/$bookingId', params: { bookingId: booking.id } as never });
    },
    onError: () => setKey(crypto.randomUUID()),
  });
  const set = (patch: Record<string, string | undefined>) => {
    book.reset();
    change(patch);
  };
  const refusal = book.error ?? quote.error;
  return (
    <>
      <PageHead
        title={t('counter.title')}
        above={
          <Link to="/admin/bookings" search={{} as never} variant="body2">
            ← {t('nav.bookings')}
          </Link>
        }
      />
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: '1fr', lg: '1.2fr 1fr' },
          alignItems: 'start',
        }}
      >
        <Box sx={{ display: 'grid', gap: 2 }}>
          <Panel title={t('counter.who')}>
            <Box sx={{ display: 'grid', gap: 1.5, pt: 1 }}>
              <PersonChoice
                value={address.user}
                onChange={(user) => set({ user })}
                error={fieldError(book.error, 'userId')}
              />
              <NewCustomer onAdded={(person) => set({ user: person.id })} />
            </Box>
          </Panel>
          <Panel title={t('counter.what')}>
            <Box sx={{ display: 'grid', gap: 2, pt: 1, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
              <Box sx={{ gridColumn: '1 / -1' }}>
                <CarChoice
                  value={address.car}
                  onChange={(id) => set({ car: id })}
                  error={fieldError(refusal, 'carId')}
                />
              </Box>
              <DateTimeField
                label={t('pickup')}
                value={pickupTime}
                zone={zone}
                onChange={(from) => set({ from })}
                error={fieldError(refusal, 'pickupTime')}
              />
              <DateTimeField
                label={t('dropoff')}
                value={dropoffTime}
                zone={zone}
                onChange={(to) => set({ to })}
                error={fieldError(refusal, 'dropoffTime')}
              />
            </Box>
          </Panel>
          {car && (
            <Panel title={t('counter.more')}>
              <Choices
                chosen={chosen}
                currency={car.currency}
                carClass={car.carClass}
                branchId={car.branchId}
                fieldError={(field) => fieldError(refusal, field)}
                onChange={(next) => {
                  book.reset();
                  setChosen(next);
                }}
              />
            </Panel>
          )}
        </Box>
        <Panel title={t('booking.price')}>
          <Box sx={{ minHeight: 120 }}>
            {!address.car && <Typography color="text.secondary">{t('counter.choose')}</Typography>}
            {address.car && quote.isFetching && <Skeleton variant="rounded" height={90} />}
            {quote.data && !quote.isFetching && (
              <Lines lines={quote.data.lines} total={quote.data.total} currency={quote.data.currency} />
            )}
            <ProblemNote error={refusal} />
            {refusal && asProblem(refusal).code === 'car-not-available' && (
              <Alternatives body={asProblem(refusal).body} onChoose={set} />
            )}
          </Box>
          <Alert severity="info" sx={{ my: 2 }}>
            {t('counter.held')}
          </Alert>
          <Button
            variant="contained"
            size="large"
            fullWidth
            loading={book.isPending}
            disabled={!address.car || !address.user || quote.isFetching || Boolean(quote.error)}
            onClick={() => book.mutate()}
          >
            {t('counter.book')}
          </Button>
        </Panel>
      </Box>
    </>
  );
}

const useQuote = (carId: string | undefined, pickupTime: string, dropoffTime: string, chosen: Chosen) =>
  useQuery({
    queryKey: ['quote', carId, pickupTime, dropoffTime, chosen],
    queryFn: () => post<Quote>('/quotes', { carId, pickupTime, dropoffTime, ...wished(chosen) }),
    enabled: carId !== undefined && pickupTime !== '' && dropoffTime !== '',
    retry: false,
    staleTime: 10 * 60_000,
  });
