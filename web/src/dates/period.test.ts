import { describe, expect, it } from 'vitest';
import { datesAt, periodOf } from './period';

describe('dates elsewhere', () => {
  const dates = { from: '2027-03-01T01:00:00.000Z', to: '2027-03-20T01:00:00.000Z' };

  it('keep the times on the clock, over a change of the clocks too', () => {
    const there = datesAt(dates, 'Asia/Tokyo', 'America/Los_Angeles');
    expect(there).toEqual({ from: '2027-03-01T18:00:00.000Z', to: '2027-03-20T17:00:00.000Z' });
    expect(periodOf(there.from!, there.to!, 'America/Los_Angeles')).toEqual(
      periodOf(dates.from, dates.to, 'Asia/Tokyo'),
    );
  });

  it('are the same in the same zone, and none without any', () => {
    expect(datesAt(dates, 'Asia/Tokyo', 'Asia/Tokyo')).toEqual(dates);
    expect(datesAt({}, 'Asia/Tokyo', 'America/Los_Angeles')).toEqual({});
  });
});
