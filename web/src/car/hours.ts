interface Hours {
  days: string[];
  from: string;
  to: string;
}

/** The part of a branch's calendar that says when it is open. */
export interface Calendar {
  branchId?: string | null;
  opening?: Hours[];
  holidays?: { date: string; yearly?: boolean; from?: string | null; to?: string | null }[];
}

export type Spell = { from: string; to: string };

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const clock = (time: string) => time.slice(0, 5);

/** The branch's own calendar, or else the one for all that have none. */
export const calendarOf = (all: Calendar[], branchId: string): Calendar | undefined =>
  all.find((calendar) => calendar.branchId === branchId) ?? all.find((calendar) => !calendar.branchId);

/** When it is open on a day ("2027-03-01"); null for always, nothing for not at all. */
export function hoursOn(calendar: Calendar | undefined, day: string): Spell[] | null {
  const holiday = calendar?.holidays?.find(({ date, yearly }) =>
    yearly ? date.slice(5) === day.slice(5) : date === day,
  );
  if (holiday)
    return holiday.from && holiday.to ? [{ from: clock(holiday.from), to: clock(holiday.to) }] : [];
  if (!calendar?.opening?.length) return null;
  const name = DAYS[new Date(`${day}T00:00:00Z`).getUTCDay()]!;
  return calendar.opening
    .filter(({ days }) => days.includes(name))
    .map(({ from, to }) => ({ from: clock(from), to: clock(to) }));
}
