import type { Booking } from '../checkout/booking';

interface Page {
  items: Booking[];
}

/** The last trips that were seen, for when there is no connection. Only of whoever is signed in. */
const KEY = 'motorpool.trips';

export function remember(userId: string, page: Page) {
  try {
    localStorage.setItem(KEY, JSON.stringify({ userId, at: Date.now(), page }));
  } catch {
    // full: they are read from the server
  }
}

export function remembered(userId: string): { page: Page; at: number } | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? 'null') as {
      userId: string;
      at: number;
      page: Page;
    } | null;
    return kept?.userId === userId ? kept : undefined;
  } catch {
    return undefined;
  }
}

export const forgetTrips = () => localStorage.removeItem(KEY);
