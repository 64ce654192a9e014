import { addDays, inZone, ownZone, toInstant, today } from '../format/zoned';

/** A rental as people choose it: days and times on the clocks of the place. */
export interface Period {
  fromDay: string;
  fromTime: string;
  toDay: string;
  toTime: string;
}

export const TIMES = Array.from({ length: 48 }, (_, half) => {
  const hour = String(Math.floor(half / 2)).padStart(2, '0');
  return `${hour}:${half % 2 ? '30' : '00'}`;
});

/** Something sensible to begin with: a few days, soon. */
export function usual(zone = ownZone()): Period {
  const start = addDays(today(zone), 2);
  return { fromDay: start, fromTime: '10:00', toDay: addDays(start, 3), toTime: '10:00' };
}

export function periodOf(from: string, to: string, zone: string): Period {
  const start = inZone(from, zone);
  const end = inZone(to, zone);
  return { fromDay: start.day, fromTime: start.time, toDay: end.day, toTime: end.time };
}

/** That of an address, or else the usual one. */
export const periodFor = ({ from, to }: { from?: string; to?: string }, zone: string): Period =>
  from && to ? periodOf(from, to, zone) : usual(zone);

export function momentsOf(period: Period, zone: string): { from: string; to: string } {
  return {
    from: toInstant({ day: period.fromDay, time: period.fromTime }, zone),
    to: toInstant({ day: period.toDay, time: period.toTime }, zone),
  };
}

export type Fault = 'past' | 'order';

export function faultOf(period: Period, zone: string, now = Date.now()): Fault | null {
  const { from, to } = momentsOf(period, zone);
  if (Date.parse(from) < now) return 'past';
  return Date.parse(to) <= Date.parse(from) ? 'order' : null;
}

/** The same clock times at a place in another zone; dates that nobody gave stay away. */
export function datesAt({ from, to }: { from?: string; to?: string }, zone: string, there: string) {
  return zone === there || !from || !to ? { from, to } : momentsOf(periodOf(from, to, zone), there);
}

/** Days as they are charged: each started one counts. */
export const daysBetween = (from: string, to: string): number =>
  Math.max(1, Math.ceil((Date.parse(to) - Date.parse(from)) / 86_400_000));
