import type { Booking } from '../api';

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

/** One address a line, as pasted. */
export const addresses = (text: string): string[] =>
  text
    .split(/\s+/)
    .map((word) => word.trim())
    .filter(Boolean);
