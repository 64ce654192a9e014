/** Days ("2027-03-01") and times ("10:00") on the clocks of a time zone, and the moments they name. */
export interface ZonedTime {
  day: string;
  time: string;
}

const OPTIONS: Intl.DateTimeFormatOptions = {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
};

// making one takes far longer than using it, and a calendar uses hundreds
const made = new Map<string, Intl.DateTimeFormat>();

function parts(zone: string): Intl.DateTimeFormat {
  if (!made.has(zone)) made.set(zone, new Intl.DateTimeFormat('en-GB', { ...OPTIONS, timeZone: zone }));
  return made.get(zone)!;
}

export function inZone(moment: Date | string, zone: string): ZonedTime {
  const found = Object.fromEntries(
    parts(zone)
      .formatToParts(new Date(moment))
      .map((part) => [part.type, part.value]),
  );
  return { day: `${found.year}-${found.month}-${found.day}`, time: `${found.hour}:${found.minute}` };
}

/** Where the clocks go back, the first of two; where they leap over it, the moment as if they had not. */
export function toInstant({ day, time }: ZonedTime, zone: string): string {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  const shown = (at: number) => {
    const seen = inZone(new Date(at), zone);
    return Date.parse(`${seen.day}T${seen.time}:00Z`);
  };
  const early = wanted - (shown(wanted - 86_400_000) - (wanted - 86_400_000));
  if (shown(early) === wanted) return new Date(early).toISOString();
  const late = wanted - (shown(wanted + 86_400_000) - (wanted + 86_400_000));
  return new Date(shown(late) === wanted ? late : early).toISOString();
}

export function addDays(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

export const today = (zone: string): string => inZone(new Date(), zone).day;

let own: string | undefined;

/** The zone of whoever looks, until the branch's is known. */
export const ownZone = (): string => (own ??= Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC');
