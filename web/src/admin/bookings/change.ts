import type { Booking, Quote } from '../api';

export interface Proposal {
  carId: string;
  pickupTime: string;
  dropoffTime: string;
}

/** The quote that a booking was made of, with what was chosen beside the car. */
export interface BookedQuote extends Quote {
  chosen?: Record<string, unknown>;
  pickupBranchId?: string;
  dropoffBranchId?: string;
}

const isSameTime = (a: string, b: string) => Date.parse(a) === Date.parse(b);

/** Another car for the same time is a swap, whose price stays; another time is priced anew. */
export function kindOf(booking: Booking, wish: Proposal): 'none' | 'swap' | 'change' {
  const isSameSpan =
    isSameTime(booking.pickupTime, wish.pickupTime) && isSameTime(booking.dropoffTime, wish.dropoffTime);
  if (!isSameSpan) return 'change';
  return booking.carId === wish.carId ? 'none' : 'swap';
}

/** The question for the price of the change: what was booked, but for what is to be different. */
export function wishOf(booking: Booking, wish: Proposal, made: BookedQuote | undefined) {
  return {
    bookingId: booking.id,
    ...wish,
    pickupBranchId: made?.pickupBranchId ?? booking.pickupBranchId ?? undefined,
    dropoffBranchId: made?.dropoffBranchId ?? booking.dropoffBranchId ?? undefined,
    ...made?.chosen,
  };
}
