import { describe, expect, it } from 'vitest';
import type { Booking, Branch } from '../api';
import { allOf, whereOf } from './day';

const branches = [
  { id: 'lax', name: 'Los Angeles', timeZone: 'America/Los_Angeles' },
  { id: 'ber', name: 'Berlin', timeZone: 'Europe/Berlin' },
] as Branch[];
const oneWay = {
  pickupTime: '2027-03-28T10:00:00Z',
  dropoffTime: '2027-03-30T10:00:00Z',
  holdUntil: '2027-03-01T10:00:00Z',
  pickupBranchId: 'lax',
  dropoffBranchId: 'ber',
  timeZone: 'America/Los_Angeles',
} as Booking;

describe('the day of a desk', () => {
  it('tells each time on the clocks of where it happens', () => {
    expect(whereOf('pickups', oneWay, branches)).toEqual({
      moment: oneWay.pickupTime,
      zone: 'America/Los_Angeles',
      branch: 'Los Angeles',
    });
    expect(whereOf('returns', oneWay, branches)).toEqual({
      moment: oneWay.dropoffTime,
      zone: 'Europe/Berlin',
      branch: 'Berlin',
    });
    expect(whereOf('unpaidHolds', oneWay, branches).moment).toBe(oneWay.holdUntil);
  });

  it('knows the zone of a booking whose branch is gone', () => {
    expect(whereOf('pickups', oneWay, []).zone).toBe('America/Los_Angeles');
  });

  it('leads to a list of the same bookings', () => {
    expect(allOf('pickups', 'lax', '2027-03-29')).toEqual({
      branch: 'lax',
      status: 'confirmed',
      sort: 'pickup',
      to: '2027-03-29',
    });
  });
});
