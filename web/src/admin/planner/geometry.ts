import { addDays, inZone, toInstant } from '../../format/zoned';

/** Times as places on a line: `start` is at 0, and so many pixels make a day. */
export interface Scale {
  start: number;
  end: number;
  pxPerDay: number;
}

export interface Span {
  from: number;
  to: number;
}

export interface Box {
  left: number;
  width: number;
}

export const ZOOMS = {
  day: { days: 3, pxPerDay: 560, step: 30 },
  week: { days: 21, pxPerDay: 112, step: 60 },
  month: { days: 92, pxPerDay: 38, step: 180 },
} as const;
export type Zoom = keyof typeof ZOOMS;

const MINUTE = 60_000;
const DAY = 86_400_000;
const NARROWEST = 6;

export const xOf = (at: number, { start, pxPerDay }: Scale): number => ((at - start) / DAY) * pxPerDay;
export const timeAt = (x: number, { start, pxPerDay }: Scale): number => start + (x / pxPerDay) * DAY;
export const widthOf = (scale: Scale): number => xOf(scale.end, scale);
export const shiftOf = (dx: number, { pxPerDay }: Scale): number => (dx / pxPerDay) * DAY;

/** To the nearest step, counted from the start of the day at which the scale begins. */
export const snapped = (at: number, { start }: Scale, minutes: number): number =>
  start + Math.round((at - start) / (minutes * MINUTE)) * minutes * MINUTE;

/** Where a bar is drawn, cut to what is in sight (`view`, in pixels); null when nothing of it is. */
export function boxOf({ from, to }: Span, scale: Scale, view: { left: number; right: number }): Box | null {
  const left = Math.max(xOf(from, scale), 0);
  const right = Math.min(xOf(to, scale), widthOf(scale));
  if (right <= left || right < view.left || left > view.right) return null;
  return { left, width: Math.max(right - left, NARROWEST) };
}

export type Grip = 'move' | 'start' | 'end';

/** What a drag makes of a span: moved as a whole, or one end of it, never shorter than a step. */
export function dragged(span: Span, grip: Grip, dx: number, scale: Scale, minutes: number): Span {
  const least = minutes * MINUTE;
  const shift = Math.round(shiftOf(dx, scale) / least) * least;
  switch (grip) {
    case 'move':
      return { from: span.from + shift, to: span.to + shift };
    case 'start':
      return { from: Math.min(span.from + shift, span.to - least), to: span.to };
    case 'end':
      return { from: span.from, to: Math.max(span.to + shift, span.from + least) };
  }
}

export interface Tick {
  at: number;
  day: string;
  isWeekend: boolean;
  isFirst: boolean;
}

/** The first moments of the days of a scale; where clocks change, days have 23 or 25 hours. */
export function ticksOf(scale: Scale, zone: string): Tick[] {
  const ticks: Tick[] = [];
  let { day } = inZone(new Date(scale.start), zone);
  for (;;) {
    const at = Date.parse(toInstant({ day, time: '00:00' }, zone));
    if (at >= scale.end) return ticks;
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    ticks.push({ at, day, isWeekend: weekday % 6 === 0, isFirst: day.endsWith('-01') });
    day = addDays(day, 1);
  }
}

export const scaleOf = (day: string, zoom: Zoom, zone: string): Scale => ({
  start: Date.parse(toInstant({ day, time: '00:00' }, zone)),
  end: Date.parse(toInstant({ day: addDays(day, ZOOMS[zoom].days), time: '00:00' }, zone)),
  pxPerDay: ZOOMS[zoom].pxPerDay,
});
