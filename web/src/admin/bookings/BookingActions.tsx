import Button from '@mui/material/Button';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Booking } from '../api';
import { useToast } from '../parts/Toast';
import { useT } from '../useAdmin';
import { actionsOf, type Action } from './actions';
import { CancelDialog } from './CancelDialog';
import { ChangeDialog } from './ChangeDialog';
import { HandoverDialog } from './HandoverDialog';
import { ReturnDialog } from './ReturnDialog';
import { SimpleDialog } from './SimpleDialog';

/** What can be done with the booking now; the next step first. */
export function BookingActions({ booking }: { booking: Booking }) {
  const t = useT();
  const say = useToast();
  const queries = useQueryClient();
  const [open, setOpen] = useState<Action | null>(null);
  const props = {
    booking,
    onClose: () => setOpen(null),
    onDone: () => {
      setOpen(null);
      ['booking', 'bookings', 'payments', 'paymentsOf', 'planner', 'today'].forEach(
        (key) => void queries.invalidateQueries({ queryKey: [key] }),
      );
      say(t(`done.${open}`));
    },
  };
  return (
    <>
      {actionsOf(booking).map((action, index) => (
        <Button
          key={action}
          variant={index === 0 && action !== 'cancel' ? 'contained' : 'outlined'}
          color={action === 'cancel' ? 'error' : 'primary'}
          onClick={() => setOpen(action)}
        >
          {t(`action.${action}`)}
        </Button>
      ))}
      {(open === 'confirm' || open === 'noShow') && <SimpleDialog {...props} action={open} />}
      {open === 'cancel' && <CancelDialog {...props} />}
      {open === 'change' && <ChangeDialog {...props} />}
      {open === 'handover' && <HandoverDialog {...props} />}
      {open === 'return' && <ReturnDialog {...props} />}
    </>
  );
}
