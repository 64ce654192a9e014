import Container from '@mui/material/Container';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SignedIn } from '../account/SignedIn';
import { useCar } from '../car/useCar';
import { ButtonLink } from '../shell/link';
import { ProblemNote } from '../shell/ProblemNote';
import { usePageTitle } from '../shell/usePageTitle';
import { ChooseStep } from './ChooseStep';
import { PayStep } from './PayStep';

const route = getRouteApi('/app/themed/checkout/$carId');

/**
 * The address says where one is: without a booking one chooses, with one it is paid or done. The booking's own state
 * decides what is shown, so a reload, the back button or another device tell the truth.
 */
export function CheckoutPage() {
  const { t } = useTranslation('checkout');
  const { carId } = route.useParams();
  const { from, to, booking } = route.useSearch();
  const car = useCar(carId);
  usePageTitle(t('title'));
  return (
    <Container maxWidth="lg" sx={{ py: { xs: 2, md: 4 } }}>
      {car.isError && <ProblemNote error={car.error} onRetry={() => void car.refetch()} />}
      {car.isPending && <Skeleton variant="rounded" height={420} />}
      {car.data && booking && <SignedIn>{() => <PayStep car={car.data} bookingId={booking} />}</SignedIn>}
      {car.data && !booking && from && to && <ChooseStep car={car.data} from={from} to={to} />}
      {car.data && !booking && !(from && to) && (
        <>
          <Typography sx={{ mb: 2 }}>{t('noDates')}</Typography>
          <ButtonLink to="/car/$carId" params={{ carId }} variant="contained">
            {t('toCar')}
          </ButtonLink>
        </>
      )}
    </Container>
  );
}
