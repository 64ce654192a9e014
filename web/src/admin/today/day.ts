import { addDays, toInstant, today } from '../../format/zoned';
import type { Booking } from '../api';

export interface DaySpan {
  from: string;
  to: string;
}

/** Today, from its first moment to the next day's, on the clocks of a zone. */
export function daySpan(zone: string, day = today(zone)): DaySpan {
  return {
    from: toInstant({ day, time: '00:00' }, zone),
    to: toInstant({ day: addDays(day, 1), time: '00:00' }, zone),
  };
}

export interface Work {
  late: Booking[];
  pickups: Booking[];
  returns: Booking[];
  unpaid: Booking[];
}

const by = (key: 'pickupTime' | 'dropoffTime' | 'createdAt') => (a: Booking, b: Booking) =>
  Date.parse(a[key]) - Date.parse(b[key]);

/** What of these bookings is to be done today. What is late is not told a second time as due. */
export function workOf(bookings: readonly Booking[], { from, to }: DaySpan, now: Date): Work {
  const [start, end, at] = [Date.parse(from), Date.parse(to), now.getTime()];
  const within = (moment: string) => Date.parse(moment) >= start && Date.parse(moment) < end;
  const isLate = (booking: Booking) =>
    booking.status === 'active' && (Boolean(booking.overdueSince) || Date.parse(booking.dropoffTime) < at);
  const once = [...new Map(bookings.map((booking) => [booking.id, booking])).values()];
  return {
    late: once.filter(isLate).sort(by('dropoffTime')),
    pickups: once
      .filter((b) => b.status === 'confirmed' && Date.parse(b.pickupTime) < end)
      .sort(by('pickupTime')),
    returns: once
      .filter((b) => b.status === 'active' && !isLate(b) && within(b.dropoffTime))
      .sort(by('dropoffTime')),
    unpaid: once.filter((b) => b.status === 'held').sort(by('createdAt')),
  };
}
