import { describe, expect, it } from 'vitest';
import type { Booking } from '../api';
import { daySpan, workOf } from './day';

const span = daySpan('Europe/Berlin', '2027-03-28');
const now = new Date('2027-03-28T10:00:00Z');
const booking = (id: string, status: Booking['status'], pickupTime: string, dropoffTime: string) =>
  ({ id, status, pickupTime, dropoffTime, createdAt: pickupTime }) as Booking;

describe('the day of a desk', () => {
  it('has 23 hours where the clocks leap', () => {
    expect(Date.parse(span.to) - Date.parse(span.from)).toBe(23 * 3_600_000);
  });

  it('sorts bookings into what is to be done', () => {
    const work = workOf(
      [
        booking('pickup', 'confirmed', '2027-03-28T14:00:00Z', '2027-03-30T14:00:00Z'),
        booking('missed', 'confirmed', '2027-03-27T14:00:00Z', '2027-03-30T14:00:00Z'),
        booking('tomorrow', 'confirmed', '2027-03-28T22:30:00Z', '2027-03-30T14:00:00Z'),
        booking('late', 'active', '2027-03-25T14:00:00Z', '2027-03-28T09:00:00Z'),
        booking('return', 'active', '2027-03-25T14:00:00Z', '2027-03-28T16:00:00Z'),
        booking('return', 'active', '2027-03-25T14:00:00Z', '2027-03-28T16:00:00Z'),
        booking('hold', 'held', '2027-04-25T14:00:00Z', '2027-04-28T16:00:00Z'),
      ],
      span,
      now,
    );
    const ids = Object.fromEntries(
      Object.entries(work).map(([key, found]: [string, Booking[]]) => [key, found.map(({ id }) => id)]),
    );
    expect(ids).toEqual({
      late: ['late'],
      pickups: ['missed', 'pickup'],
      returns: ['return'],
      unpaid: ['hold'],
    });
  });
});
