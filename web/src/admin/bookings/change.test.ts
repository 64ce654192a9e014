import { describe, expect, it } from 'vitest';
import type { Booking } from '../api';
import { kindOf, wishOf } from './change';

const booking = {
  id: 'b',
  carId: 'a',
  pickupTime: '2027-03-01T10:00:00Z',
  dropoffTime: '2027-03-03T10:00:00Z',
  pickupBranchId: 'here',
} as Booking;
const same = { carId: 'a', pickupTime: booking.pickupTime, dropoffTime: booking.dropoffTime };

describe('a change of a booking', () => {
  it('is nothing when only the way of writing differs', () => {
    expect(kindOf(booking, { ...same, pickupTime: '2027-03-01T11:00:00.000+01:00' })).toBe('none');
  });

  it('is a swap when only the car differs, else a change', () => {
    expect(kindOf(booking, { ...same, carId: 'other' })).toBe('swap');
    expect(kindOf(booking, { ...same, dropoffTime: '2027-03-04T10:00:00Z' })).toBe('change');
    expect(kindOf(booking, { ...same, carId: 'other', dropoffTime: '2027-03-04T10:00:00Z' })).toBe('change');
  });

  it('keeps what was chosen beside the car', () => {
    const made = { chosen: { coverages: ['cdw'], extraDrivers: 1 }, dropoffBranchId: 'there' } as never;
    expect(wishOf(booking, same, made)).toEqual({
      bookingId: 'b',
      ...same,
      pickupBranchId: 'here',
      dropoffBranchId: 'there',
      coverages: ['cdw'],
      extraDrivers: 1,
    });
  });
});
