import Box from '@mui/material/Box';
import Container from '@mui/material/Container';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { useLive } from '../api/live';
import { faultOf, momentsOf, periodOf, usual, type Period } from '../dates/period';
import { queries } from '../shell/queries';
import { RangeCalendar } from '../dates/RangeCalendar';
import { ownZone, today } from '../format/zoned';
import { ProblemNote } from '../shell/ProblemNote';
import { WhenNear } from '../shell/WhenNear';
import { usePageTitle } from '../shell/usePageTitle';
import { BookBox } from './BookBox';
import { CarFacts } from './CarFacts';
import { CarMap } from './CarMap';
import { Gallery } from './Gallery';
import { Rating } from './Rating';
import { Terms } from './Terms';
import { useQuote } from './quote';
import { useCar, useTakenDays, type Car } from './useCar';

const route = getRouteApi('/app/car/$carId');

export function CarPage() {
  const { carId } = route.useParams();
  const car = useCar(carId);
  const shown = useDeferredValue(car.data); // drawn in slices: the page goes on listening meanwhile
  usePageTitle(car.data?.name);
  return (
    <Container maxWidth="lg" sx={{ py: { xs: 2, md: 4 } }}>
      {car.isError && <ProblemNote error={car.error} onRetry={() => void car.refetch()} />}
      {!shown && !car.isError && <Skeleton variant="rounded" sx={{ height: 460, borderRadius: '20px' }} />}
      {shown && <Shown car={shown} />}
    </Container>
  );
}

function Shown({ car }: { car: Car }) {
  const { t } = useTranslation(['car', 'shell']);
  const dates = route.useSearch();
  const navigate = useNavigate();
  const zone = car.timeZone ?? ownZone();
  const period = dates.from && dates.to ? periodOf(dates.from, dates.to, zone) : usual(zone);
  const moments = momentsOf(period, zone);
  const isTaken = useTakenDays(car.id, car.timeZone ?? zone);
  const isSound = faultOf(period, zone) === null;
  const free = useQuery({
    queryKey: ['availability', 'one', car.id, moments],
    queryFn: () =>
      answer(
        api.GET('/bookings/availability', {
          params: { query: { carId: [car.id], pickupTime: moments.from, dropoffTime: moments.to } as never },
        }),
      ),
    enabled: isSound,
  });
  const quote = useQuote(
    isSound ? { carId: car.id, pickupTime: moments.from, dropoffTime: moments.to } : null,
  );
  useLive(
    (event) =>
      event.type.startsWith('booking') && void queries.invalidateQueries({ queryKey: ['availability'] }),
  );

  const onPeriod = (next: Period) =>
    void navigate({
      to: '/car/$carId',
      params: { carId: car.id },
      search: momentsOf(next, zone),
      replace: true,
      resetScroll: false,
    });
  const heading = (id: string, text: string) => (
    <Typography id={id} variant="h2" sx={{ mb: 1.5 }}>
      {text}
    </Typography>
  );
  return (
    <Box
      sx={{
        display: 'grid',
        gap: { xs: 3, md: 5 },
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) 380px' },
        gridTemplateRows: { md: 'auto 1fr' },
        gridTemplateAreas: { xs: '"head" "book" "more"', md: '"head book" "more book"' },
        alignItems: 'start',
      }}
    >
      <Box sx={{ gridArea: 'head', display: 'grid', gap: { xs: 2, md: 4 } }}>
        <Gallery car={car} />
        <Box>
          <Typography variant="h1" sx={{ fontSize: 'clamp(1.7rem, 1.3rem + 1.6vw, 2.4rem)' }}>
            {car.name}
          </Typography>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', my: 1 }}>
            <Typography color="textSecondary">
              {[car.carClass && t(`shell:class.${car.carClass}`), car.year].filter(Boolean).join(' · ')}
            </Typography>
            <Rating rating={car.rating} trips={car.tripsTaken} />
          </Box>
          <CarFacts car={car} all />
        </Box>
      </Box>
      <Box sx={{ gridArea: 'more', display: 'grid', gap: 4, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        {car.features && car.features.length > 0 && (
          <Box component="section" aria-labelledby="features">
            {heading('features', t('features'))}
            <Box
              component="ul"
              sx={{ p: 0, m: 0, listStyle: 'none', display: 'flex', flexWrap: 'wrap', gap: 1 }}
            >
              {car.features.map((feature) => (
                <Box
                  component="li"
                  key={feature}
                  sx={{
                    px: 1.5,
                    py: 0.75,
                    borderRadius: '999px',
                    border: 1,
                    borderColor: 'divider',
                    bgcolor: 'background.paper',
                  }}
                >
                  {feature}
                </Box>
              ))}
            </Box>
          </Box>
        )}
        {(quote.data ?? quote.isPending) && (
          <Box component="section" aria-labelledby="terms" sx={{ minHeight: 200 }}>
            {heading('terms', t('included'))}
            {quote.data && <Terms quote={quote.data} />}
          </Box>
        )}
        <Box component="section" aria-labelledby="days">
          {heading('days', t('calendar'))}
          <Box sx={{ maxWidth: 640 }}>
            <WhenNear height={330}>
              <RangeCalendar
                from={period.fromDay}
                to={period.toDay}
                min={today(zone)}
                isTaken={isTaken}
                takenLabel={t('shell:dates.taken')}
                onChange={(fromDay, toDay) => toDay > fromDay && onPeriod({ ...period, fromDay, toDay })}
              />
            </WhenNear>
          </Box>
        </Box>
        <Box component="section" aria-labelledby="where">
          {heading('where', t('where'))}
          <Typography sx={{ mb: 1.5 }}>{[car.branchName, car.address].filter(Boolean).join(', ')}</Typography>
          <Box
            sx={{ height: 280, borderRadius: '16px', overflow: 'hidden', border: 1, borderColor: 'divider' }}
          >
            <CarMap car={car} />
          </Box>
        </Box>
      </Box>
      <Box sx={{ gridArea: 'book', position: { md: 'sticky' }, top: 20 }}>
        <BookBox
          car={car}
          zone={zone}
          period={period}
          isTaken={isTaken}
          isFree={free.data?.items[0]?.available}
          quote={quote}
          onPeriod={onPeriod}
        />
      </Box>
    </Box>
  );
}
