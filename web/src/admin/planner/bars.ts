import type { Booking } from '../api';
import type { Span } from './geometry';
import type { Row } from './rows';

/** What occupies a car, as it is drawn. */
export interface Bar extends Span {
  key: string;
  kind: 'held' | 'confirmed' | 'active' | 'completed' | 'maintenance';
  /** Who has the car then, as far as the caller may know; else the reference or the reason. */
  label: string;
  /** What it is called, where the label is somebody's name. */
  detail?: string;
  /** Any car of the class would do. */
  isClass: boolean;
  isLate: boolean;
  booking?: Booking;
  block?: Row['blocks'][number];
  canMove: boolean;
}

export const referenceOf = ({ reference, id }: Booking) => reference ?? id.slice(0, 8);

export function barsOf({ bookings, blocks }: Row): Bar[] {
  return [
    ...bookings.map((booking): Bar => ({
      key: `b-${booking.id}`,
      isClass: Boolean(booking.byClass),
      kind: booking.status as Bar['kind'],
      from: Date.parse(booking.pickupTime),
      to: Date.parse(booking.dropoffTime),
      label: booking.customer?.name || referenceOf(booking),
      detail: booking.customer?.name ? referenceOf(booking) : undefined,
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
      isClass: false,
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
