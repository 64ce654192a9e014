import { describe, expect, it } from 'vitest';
import { addDays, inZone, toInstant } from './zoned';

describe('times on the clocks of a branch', () => {
  it.each([
    ['2027-03-01', '10:00', 'America/Los_Angeles', '2027-03-01T18:00:00.000Z'],
    ['2027-07-01', '10:00', 'America/Los_Angeles', '2027-07-01T17:00:00.000Z'],
    ['2027-07-01', '00:30', 'Asia/Kolkata', '2027-06-30T19:00:00.000Z'],
    ['2027-03-28', '01:30', 'Europe/Berlin', '2027-03-28T00:30:00.000Z'],
    ['2027-03-28', '03:30', 'Europe/Berlin', '2027-03-28T01:30:00.000Z'],
  ])('%s %s in %s is %s', (day, time, zone, moment) => {
    expect(toInstant({ day, time }, zone)).toBe(moment);
    expect(inZone(moment, zone)).toEqual({ day, time });
  });

  it('takes the first of two when the clocks go back', () => {
    expect(toInstant({ day: '2027-10-31', time: '02:30' }, 'Europe/Berlin')).toBe('2027-10-31T00:30:00.000Z');
  });

  it('goes on where the clocks leap over a time', () => {
    expect(toInstant({ day: '2027-03-28', time: '02:30' }, 'Europe/Berlin')).toMatch(/^2027-03-28T0[01]:30/);
  });

  it('counts days over the end of a month', () => {
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
    expect(addDays('2027-03-01', -1)).toBe('2027-02-28');
  });
});
