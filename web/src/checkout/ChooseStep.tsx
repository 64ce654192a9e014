import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AuthForm } from '../account/AuthForm';
import { asProblem } from '../api/problem';
import { useUser } from '../api/useSession';
import { Alternatives } from '../car/Alternatives';
import { PriceLines } from '../car/PriceLines';
import { askQuote, useQuote, type Quote } from '../car/quote';
import type { Car } from '../car/useCar';
import { ButtonLink } from '../shell/link';
import { ProblemNote } from '../shell/ProblemNote';
import { book } from './booking';
import { Choices } from './Choices';
import { BY_FIELD, chosenFor, keepChosen, wished, type Chosen } from './chosen';
import { Section } from './Section';
import { Summary } from './Summary';

interface Props {
  car: Car;
  from: string;
  to: string;
}

const TAKEN = 'car-not-available';

export function ChooseStep({ car, from, to }: Props) {
  const { t } = useTranslation('checkout');
  const user = useUser();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState(() => chosenFor(car.id));
  const wish = useDeferredValue({ carId: car.id, pickupTime: from, dropoffTime: to, ...wished(chosen) });
  const quote = useQuote(wish);
  const change = (next: Chosen) => {
    keepChosen(car.id, next);
    setChosen(next);
  };
  const hold = useMutation({
    mutationFn: async (agreed: Quote) => {
      // a price that is about to end is agreed anew; the same wish always has the same key
      const isFresh = Date.parse(agreed.expiresAt) - Date.now() > 10_000;
      return book(isFresh ? agreed : await askQuote(wish));
    },
    onSuccess: (booking) =>
      navigate({
        to: '/checkout/$carId',
        params: { carId: car.id },
        search: { from, to, booking: booking.id },
      }),
  });
  const isTaken = hold.isError && asProblem(hold.error).code === TAKEN;
  const fieldError = (field: string) =>
    quote.isError ? asProblem(quote.error).fields.find((entry) => entry.field === field)?.message : undefined;
  const isByField = quote.isError && BY_FIELD.some((field) => fieldError(field) !== undefined);

  return (
    <Box
      sx={{
        display: 'grid',
        gap: { xs: 3, md: 5 },
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) 380px' },
        alignItems: 'start',
      }}
    >
      <Box sx={{ display: 'grid', gap: 3, order: { xs: 2, md: 1 } }}>
        <Typography variant="h1" sx={{ fontSize: '2rem' }}>
          {t('title')}
        </Typography>
        {isTaken && (
          <Card sx={{ p: 3 }} role="alert">
            <Typography variant="h2" gutterBottom>
              {t('taken')}
            </Typography>
            <Typography sx={{ mb: 2 }}>{t('takenText')}</Typography>
            <Alternatives car={car} moments={{ from, to }} />
            <ButtonLink
              to="/car/$carId"
              params={{ carId: car.id }}
              search={{ from, to }}
              variant="outlined"
              sx={{ mt: 2 }}
            >
              {t('otherDates')}
            </ButtonLink>
          </Card>
        )}
        <Section number={1} title={t('step.choices')}>
          <Choices
            chosen={chosen}
            currency={quote.data?.currency ?? car.currency}
            carClass={car.carClass}
            branchId={car.branchId}
            fieldError={fieldError}
            onChange={change}
          />
        </Section>
        <Section number={2} title={t('step.person')}>
          {user ? <Typography>{t('as', { name: user.name, email: user.email })}</Typography> : <AuthForm />}
        </Section>
        <Section number={3} title={t('step.pay')}>
          {hold.isError && !isTaken && (
            <Box sx={{ mb: 2 }}>
              <ProblemNote error={hold.error} onRetry={() => quote.data && hold.mutate(quote.data)} />
            </Box>
          )}
          {quote.isError && !isByField && (
            <ProblemNote error={quote.error} onRetry={() => void quote.refetch()} />
          )}
          <Button
            variant="contained"
            size="large"
            fullWidth
            disabled={!user || !quote.data || quote.isError || quote.isPlaceholderData || isTaken}
            loading={hold.isPending}
            onClick={() => quote.data && hold.mutate(quote.data)}
          >
            {t('hold')}
          </Button>
          <Typography variant="body2" color="textSecondary" sx={{ mt: 1.5, textAlign: 'center' }}>
            {t('holdHint')}
          </Typography>
        </Section>
      </Box>
      <Box sx={{ order: { xs: 1, md: 2 } }}>
        <Summary
          car={car}
          from={from}
          to={to}
          places={{
            pickupBranchId: car.branchId,
            dropoffBranchId: chosen.dropoffBranchId,
            timeZone: car.timeZone,
          }}
        >
          {quote.isPending && <Skeleton height={90} />}
          {quote.data && (
            <Box sx={{ opacity: quote.isPlaceholderData ? 0.5 : 1 }}>
              <PriceLines lines={quote.data.lines} total={quote.data.total} currency={quote.data.currency} />
            </Box>
          )}
          {quote.isError && isByField && <Alert severity="warning">{asProblem(quote.error).message}</Alert>}
        </Summary>
      </Box>
    </Box>
  );
}
