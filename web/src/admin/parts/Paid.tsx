import Chip from '@mui/material/Chip';
import { useFormat } from '../../format/useFormat';
import type { Booking } from '../api';
import { useT } from '../useAdmin';

/** Whether something is still to pay, and how much. Nothing is said where the caller may not know. */
export function PaidMark({ booking }: { booking: Booking }) {
  const t = useT();
  const format = useFormat();
  const { dueAmount, paidAmount, totalPrice, currency } = booking;
  if (dueAmount === undefined || paidAmount === undefined) return null;
  if (dueAmount > 0)
    return (
      <Chip
        size="small"
        color="warning"
        label={t('paid.due', { amount: format.money(dueAmount, currency) })}
      />
    );
  if (paidAmount > 0 || totalPrice === 0)
    return <Chip size="small" variant="outlined" color="success" label={t('paid.paid')} />;
  return null;
}
