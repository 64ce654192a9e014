import { ownZone } from '../../format/zoned';
import type { Booking, Branch } from '../api';

/** The lists of a day, in the order in which a desk looks at them. */
export const LISTS = ['lateReturns', 'atRisk', 'pickups', 'returns', 'unpaidHolds'] as const;
export type ListKey = (typeof LISTS)[number];

const ENDS = new Set<ListKey>(['lateReturns', 'returns']);

export interface Where {
  moment: string;
  zone: string;
  branch: string | undefined;
}

/** When and where a booking of a list is dealt with: a return on the clocks of the branch to which the car comes. */
export function whereOf(key: ListKey, booking: Booking, branches: readonly Branch[]): Where {
  const isEnd = ENDS.has(key);
  const id = isEnd ? booking.dropoffBranchId : booking.pickupBranchId;
  const branch = branches.find((known) => known.id === id);
  const moment = isEnd
    ? booking.dropoffTime
    : key === 'unpaidHolds'
      ? (booking.holdUntil ?? booking.pickupTime)
      : booking.pickupTime;
  return {
    moment,
    zone: branch?.timeZone ?? (isEnd ? booking.dropoffTimeZone : null) ?? booking.timeZone ?? ownZone(),
    branch: branch?.name,
  };
}

/** The list of bookings that shows all of it. */
export const allOf = (key: ListKey, branch: string | undefined, tomorrow: string) => ({
  branch,
  ...{
    lateReturns: { status: 'active', sort: 'dropoff' },
    atRisk: { atRisk: 'true', sort: 'pickup' },
    pickups: { status: 'confirmed', sort: 'pickup', to: tomorrow },
    returns: { status: 'active', sort: 'dropoff' },
    unpaidHolds: { status: 'held', sort: 'created' },
  }[key],
});
