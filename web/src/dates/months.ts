import { addDays } from '../format/zoned';

/** "2027-03" and its weeks, each seven days long; days of the months beside it are null. */
export interface Month {
  key: string;
  weeks: (string | null)[][];
}

export const monthOf = (day: string) => day.slice(0, 7);

export function addMonths(month: string, count: number): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + count);
  return date.toISOString().slice(0, 7);
}

/** 1 is Monday, 7 is Sunday. */
export function firstWeekday(locale: string): number {
  try {
    const known = new Intl.Locale(locale) as Intl.Locale & {
      getWeekInfo?: () => { firstDay: number };
      weekInfo?: { firstDay: number };
    };
    return known.getWeekInfo?.().firstDay ?? known.weekInfo?.firstDay ?? 1;
  } catch {
    return 1;
  }
}

export function monthGrid(key: string, first: number): Month {
  const start = `${key}-01`;
  const weekday = new Date(`${start}T00:00:00Z`).getUTCDay() || 7;
  const lead = (weekday - first + 7) % 7;
  const days: (string | null)[] = Array.from({ length: lead }, () => null);
  for (let day = start; monthOf(day) === key; day = addDays(day, 1)) days.push(day);
  while (days.length % 7) days.push(null);
  const weeks = Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
  return { key, weeks };
}
