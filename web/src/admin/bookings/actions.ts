import { toKm, type DistanceUnit } from '../../format/distance';
import type { Booking } from '../api';
import type { CheckValues } from './CheckFields';

export type Action = 'confirm' | 'handover' | 'return' | 'change' | 'noShow' | 'cancel';

/** What may be tried in a status; whether it is allowed the server decides. */
export function actionsOf({ status, pickupTime }: Booking, now = new Date()): Action[] {
  switch (status) {
    case 'held':
      return ['confirm', 'cancel'];
    case 'confirmed':
      return Date.parse(pickupTime) < now.getTime()
        ? ['handover', 'change', 'noShow', 'cancel']
        : ['handover', 'change', 'cancel'];
    case 'active':
      return ['return', 'change'];
    default:
      return [];
  }
}

export interface ActionProps {
  booking: Booking;
  onClose: () => void;
  onDone: () => void;
}

/** What is sent of a check; the odometer in kilometres. */
export const checkOf = (check: CheckValues, unit: DistanceUnit) => ({
  odometerKm: check.odometer === '' ? null : toKm(Number(check.odometer), unit),
  odometerReason: check.odometerReason.trim() || undefined,
  fuelPercent: check.fuel,
  photos: addresses(check.photos),
  note: check.note || undefined,
});

/** One address a line, as pasted. */
export const addresses = (text: string): string[] =>
  text
    .split(/\s+/)
    .map((word) => word.trim())
    .filter(Boolean);
