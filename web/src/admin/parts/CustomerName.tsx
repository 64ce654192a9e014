import type { Booking } from '../api';

/** Who a booking is for, where the caller may know it. */
export function CustomerName({ booking }: { booking: Booking }) {
  return <>{booking.customer?.name ?? '–'}</>;
}
