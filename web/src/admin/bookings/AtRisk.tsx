import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useFormat } from '../../format/useFormat';
import { Link } from '../../shell/link';
import { ProblemNote } from '../../shell/ProblemNote';
import { post, type Booking } from '../api';
import { useToast } from '../parts/Toast';
import { useBranches, useCar, usePerson, useT } from '../useAdmin';

/** The car is still out with somebody else: with whom, since when, and a car that can be given at once. */
export function AtRisk({ booking }: { booking: Booking }) {
  const t = useT();
  const say = useToast();
  const format = useFormat();
  const queries = useQueryClient();
  const risk = booking.atRisk;
  const suggested = risk?.suggestedCar;
  const { data: late } = usePerson(risk?.lateUserId);
  const { data: car } = useCar(suggested?.id);
  const { data: branches = [] } = useBranches();
  const give = useMutation({
    mutationFn: () =>
      post<Booking>(`/bookings/${booking.id}/swap`, {
        carId: suggested!.id,
        reason: t('risk.reason', { car: booking.carName }),
      }),
    onSuccess: () => say(t('risk.given', { car: suggested!.name })),
    onSettled: () =>
      ['booking', 'bookings', 'planner', 'today'].forEach(
        (key) => void queries.invalidateQueries({ queryKey: [key] }),
      ),
  });
  if (!risk) return null;
  const elsewhere =
    suggested?.branchId && suggested.branchId !== booking.pickupBranchId
      ? branches.find(({ id }) => id === suggested.branchId)?.name
      : undefined;
  return (
    <Alert
      severity="warning"
      sx={{ mb: 2, '& .MuiAlert-message': { flex: 1 } }}
      data-testid="at-risk"
      action={
        suggested &&
        booking.status === 'confirmed' && (
          <Button
            color="inherit"
            variant="outlined"
            size="small"
            loading={give.isPending}
            onClick={() => give.mutate()}
          >
            {t('risk.give', { car: suggested.name })}
          </Button>
        )
      }
    >
      <Typography sx={{ fontWeight: 600 }}>
        {t('risk.title', {
          car: booking.carName,
          when: format.dateTime(risk.dueBack, booking.timeZone ?? undefined),
        })}
      </Typography>
      <Typography variant="body2">
        {t('risk.with')}{' '}
        <Link to="/admin/bookings/$bookingId" params={{ bookingId: risk.lateBookingId }}>
          {[late?.name, risk.lateReference].filter(Boolean).join(', ')}
        </Link>
        {late?.phone && (
          <>
            {' · '}
            <a href={`tel:${late.phone}`}>{late.phone}</a>
          </>
        )}
      </Typography>
      <Typography variant="body2">
        {suggested
          ? t('risk.suggested', {
              car: [suggested.name, car?.plate, elsewhere].filter(Boolean).join(' · '),
            })
          : t('risk.none')}
      </Typography>
      <ProblemNote error={give.error} />
    </Alert>
  );
}
