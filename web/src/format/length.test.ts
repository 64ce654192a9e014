import { describe, expect, it } from 'vitest';
import { lengthOf } from './length';

const of = (days: number, hours = 0, minutes = 0) => ({ days, hours, minutes });

describe('how long a rental is', () => {
  it.each([
    ['2027-06-01T17:00:00Z', '2027-06-04T19:00:00Z', 'America/Los_Angeles', of(3, 2)],
    ['2027-06-01T17:00:00Z', '2027-06-01T18:00:00Z', 'America/Los_Angeles', of(0, 1)],
    ['2027-06-01T17:00:00Z', '2027-06-02T17:30:00Z', 'America/Los_Angeles', of(1, 0, 30)],
    ['2027-06-01T17:00:30Z', '2027-06-02T17:00:30Z', 'America/Los_Angeles', of(1)],
    // a day is a day when the clocks change, and an hour an hour
    ['2027-03-27T09:00:00Z', '2027-03-28T08:00:00Z', 'Europe/Berlin', of(1)],
    ['2027-10-30T08:00:00Z', '2027-10-31T09:00:00Z', 'Europe/Berlin', of(1)],
    ['2027-11-06T16:00:00Z', '2027-11-07T17:00:00Z', 'America/New_York', of(1)],
    ['2027-11-06T16:00:00Z', '2027-11-07T16:30:00Z', 'America/New_York', of(0, 24, 30)],
  ])('%s to %s in %s', (from, to, zone, length) => {
    expect(lengthOf(from, to, zone)).toEqual(length);
  });
});
