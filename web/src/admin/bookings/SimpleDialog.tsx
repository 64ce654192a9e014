import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { post, type Booking } from '../api';
import { Confirm } from '../parts/Confirm';
import { useT } from '../useAdmin';
import type { ActionProps } from './actions';

const PATHS = { confirm: 'confirm', noShow: 'no-show' } as const;

/** A step that needs no more than a yes. */
export function SimpleDialog({
  booking,
  action,
  onClose,
  onDone,
}: ActionProps & { action: keyof typeof PATHS }) {
  const t = useT();
  const act = useMutation({
    mutationFn: () => post<Booking>(`/bookings/${booking.id}/${PATHS[action]}`),
    onSuccess: onDone,
  });
  return (
    <Confirm
      title={t(`action.${action}`)}
      action={t(`action.${action}`)}
      isDanger={action === 'noShow'}
      isBusy={act.isPending}
      error={act.error}
      onClose={onClose}
      onDone={() => act.mutate()}
    >
      <Typography>{t(`ask.${action}`, { car: booking.carName })}</Typography>
    </Confirm>
  );
}
