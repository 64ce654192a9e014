import type { Seeded } from './seed';

/** Every page of the console, by the name of its picture. */
export const PAGES: readonly (readonly [name: string, path: string])[] = [
  ['today', ''],
  ['bookings', '/bookings'],
  ['booking', '/bookings/BOOKING'],
  ['counter', '/bookings/new?car=CAR'],
  ['planner', '/planner'],
  ['fleet', '/fleet'],
  ['car', '/fleet/CAR'],
  ['import', '/fleet/import'],
  ['prices', '/fleet/prices'],
  ['map', '/fleet/map'],
  ['rules', '/rules'],
  ['extras', '/rules?tab=extras'],
  ['money', '/money'],
  ['ledger', '/money?tab=ledger'],
  ['people', '/people'],
  ['templates', '/messages'],
  ['outbox', '/messages?tab=outbox'],
  ['health', '/system'],
  ['jobs', '/system?tab=jobs'],
  ['dead-letters', '/system?tab=facts'],
];

export const addressOf = (path: string, data: Seeded) =>
  `/admin${path.replace('BOOKING', data.bookings[0]!.id).replace('CAR', data.cars[0]!.id)}`;
