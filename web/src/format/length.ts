import { addDays, inZone, toInstant } from './zoned';

export interface Length {
  days: number;
  hours: number;
  minutes: number;
}

/** How long a rental is: whole days on the clocks of the branch, and what really passes after them. */
export function lengthOf(from: string, to: string, zone: string): Length {
  const start = inZone(from, zone);
  const end = Date.parse(to);
  const after = (days: number) =>
    days === 0
      ? Date.parse(from)
      : Date.parse(toInstant({ day: addDays(start.day, days), time: start.time }, zone)) + seconds(from);
  let days = Math.max(0, Math.round((end - Date.parse(from)) / 86_400_000) + 1);
  while (days > 0 && after(days) > end) days--;
  const minutes = Math.floor((end - after(days)) / 60_000);
  return { days, hours: Math.floor(minutes / 60), minutes: minutes % 60 };
}

const seconds = (moment: string) => Date.parse(moment) % 60_000;
