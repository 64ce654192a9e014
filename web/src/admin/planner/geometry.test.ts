import { describe, expect, it } from 'vitest';
import { boxOf, dragged, scaleOf, snapped, ticksOf, timeAt, widthOf, xOf, ZOOMS } from './geometry';

const HOUR = 3_600_000;
const zone = 'Europe/Berlin';
const scale = scaleOf('2027-03-01', 'week', zone);
const day = (count: number) => scale.start + count * 24 * HOUR;
const all = { left: 0, right: 100_000 };

describe('times as places', () => {
  it('goes there and back', () => {
    expect(xOf(day(2), scale)).toBe(2 * ZOOMS.week.pxPerDay);
    expect(timeAt(xOf(day(5), scale), scale)).toBe(day(5));
  });

  it('cuts bars at the ends of the scale and leaves out what is not in sight', () => {
    expect(boxOf({ from: day(-3), to: day(1) }, scale, all)).toEqual({ left: 0, width: 112 });
    expect(boxOf({ from: day(20), to: day(40) }, scale, all)).toEqual({ left: 2240, width: 112 });
    expect(boxOf({ from: day(-3), to: day(0) }, scale, all)).toBeNull();
    expect(boxOf({ from: day(30), to: day(31) }, scale, all)).toBeNull();
    expect(boxOf({ from: day(1), to: day(2) }, scale, { left: 500, right: 900 })).toBeNull();
    expect(boxOf({ from: day(1), to: day(9) }, scale, { left: 500, right: 900 })).not.toBeNull();
  });

  it('keeps the shortest rental wide enough to take hold of', () => {
    expect(boxOf({ from: day(1), to: day(1) + 60_000 }, scale, all)!.width).toBe(6);
  });

  it('snaps to steps of the day', () => {
    expect(snapped(day(1) + 20 * 60_000, scale, 30)).toBe(day(1) + 30 * 60_000);
    expect(snapped(day(1) + 10 * 60_000, scale, 30)).toBe(day(1));
  });
});

describe('dragging', () => {
  const span = { from: day(1), to: day(3) };
  const px = ZOOMS.week.pxPerDay;

  it('moves the whole by steps, so that lengths stay', () => {
    expect(dragged(span, 'move', px + 1, scale, 60)).toEqual({ from: day(2), to: day(4) });
    expect(dragged(span, 'move', -2 * px, scale, 60)).toEqual({ from: day(-1), to: day(1) });
    expect(dragged(span, 'move', 1, scale, 60)).toEqual(span);
  });

  it('keeps odd minutes of a booking when it is moved', () => {
    const odd = { from: day(1) + 7 * 60_000, to: day(2) + 7 * 60_000 };
    expect(dragged(odd, 'move', px, scale, 60).from).toBe(odd.from + 24 * HOUR);
  });

  it('pulls one end and never past the other', () => {
    expect(dragged(span, 'end', px, scale, 60)).toEqual({ from: day(1), to: day(4) });
    expect(dragged(span, 'end', -9 * px, scale, 60)).toEqual({ from: day(1), to: day(1) + HOUR });
    expect(dragged(span, 'start', 9 * px, scale, 60)).toEqual({ from: day(3) - HOUR, to: day(3) });
  });
});

describe('days on the clocks of a zone', () => {
  it('has a short day where the clocks leap, and as many days as asked', () => {
    const spring = scaleOf('2027-03-27', 'day', zone);
    const ticks = ticksOf(spring, zone);
    expect(ticks.map((tick) => tick.day)).toEqual(['2027-03-27', '2027-03-28', '2027-03-29']);
    expect(ticks[2]!.at - ticks[1]!.at).toBe(23 * HOUR);
    expect(ticks.map((tick) => tick.isWeekend)).toEqual([true, true, false]);
    expect(widthOf(spring)).toBeCloseTo((71 / 24) * ZOOMS.day.pxPerDay);
  });

  it('marks the first of a month', () => {
    expect(ticksOf(scale, zone).filter((tick) => tick.isFirst)).toHaveLength(1);
    expect(ticksOf(scale, zone)).toHaveLength(21);
  });
});
