import { describe, expect, it } from 'vitest';
import type { Booking } from '../api';
import { actionsOf, addresses } from './actions';

const now = new Date('2027-03-01T12:00:00Z');
const booking = (status: Booking['status'], pickupTime = '2027-03-02T12:00:00Z') =>
  ({ status, pickupTime }) as Booking;

describe('what may be done with a booking', () => {
  it('offers a no-show only once the pickup has passed', () => {
    expect(actionsOf(booking('confirmed'), now)).not.toContain('noShow');
    expect(actionsOf(booking('confirmed', '2027-03-01T11:00:00Z'), now)).toContain('noShow');
  });

  it.each(['completed', 'cancelled', 'expired', 'no_show'] as const)('offers nothing when %s', (status) => {
    expect(actionsOf(booking(status), now)).toEqual([]);
  });

  it('puts the next step first', () => {
    expect(actionsOf(booking('held'), now)[0]).toBe('confirm');
    expect(actionsOf(booking('active'), now)[0]).toBe('return');
  });

  it('takes addresses as they are pasted', () => {
    expect(addresses(' https://a.example/1.jpg\n\nhttps://a.example/2.jpg ')).toHaveLength(2);
    expect(addresses('  ')).toEqual([]);
  });
});
