import type { Booking } from '../api';
import type { Span } from './geometry';
import type { Row } from './rows';

/** What occupies a car, as it is drawn. */
export interface Bar extends Span {
  key: string;
  kind: 'held' | 'confirmed' | 'active' | 'completed' | 'maintenance';
  label: string;
  isLate: boolean;
  booking?: Booking;
  block?: Row['blocks'][number];
  canMove: boolean;
}

export function barsOf({ bookings, blocks }: Row): Bar[] {
  return [
    ...bookings.map((booking): Bar => ({
      key: `b-${booking.id}`,
      kind: booking.status as Bar['kind'],
      from: Date.parse(booking.pickupTime),
      to: Date.parse(booking.dropoffTime),
      label: booking.reference ?? booking.id.slice(0, 8),
      isLate: Boolean(booking.overdueSince),
      booking,
      canMove: booking.status !== 'completed',
    })),
    ...blocks.map((block): Bar => ({
      key: `m-${block.id}`,
      kind: 'maintenance',
      from: Date.parse(block.from),
      to: Date.parse(block.to),
      label: block.reason,
      isLate: false,
      block,
      canMove: true,
    })),
  ].sort((a, b) => a.from - b.from);
}

/** A car that is out stays out: only its return can be moved. */
export const gripsOf = ({ kind, canMove }: Bar) => ({
  move: canMove && kind !== 'active',
  start: canMove && kind !== 'active',
  end: canMove,
});
