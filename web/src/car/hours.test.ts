import { describe, expect, it } from 'vitest';
import { calendarOf, hoursOn } from './hours';

const week = { days: ['monday', 'friday'], from: '08:00:00', to: '18:00:00' };
const calendar = {
  branchId: 'here',
  opening: [week, { days: ['friday'], from: '19:00', to: '22:00' }],
  holidays: [
    { date: '2026-12-25', yearly: true },
    { date: '2027-03-05', from: '10:00', to: '12:00' },
  ],
};

describe('the hours of a branch', () => {
  it('are those of the day, however many times it opens', () => {
    expect(hoursOn(calendar, '2027-03-01')).toEqual([{ from: '08:00', to: '18:00' }]);
    expect(hoursOn(calendar, '2027-03-12')).toHaveLength(2);
    expect(hoursOn(calendar, '2027-03-02')).toEqual([]);
  });

  it('are others on holidays, or none', () => {
    expect(hoursOn(calendar, '2030-12-25')).toEqual([]);
    expect(hoursOn(calendar, '2027-03-05')).toEqual([{ from: '10:00', to: '12:00' }]);
  });

  it('are not told where it is always open', () => {
    expect(hoursOn(undefined, '2027-03-01')).toBeNull();
    expect(hoursOn({ opening: [] }, '2027-03-01')).toBeNull();
  });

  it('are those of the calendar for all where a branch has none of its own', () => {
    const all = [{ branchId: null, opening: [week] }, calendar];
    expect(calendarOf(all, 'here')).toBe(calendar);
    expect(calendarOf(all, 'there')).toBe(all[0]);
    expect(calendarOf([calendar], 'there')).toBeUndefined();
  });
});
