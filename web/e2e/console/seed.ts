import { booked, Person, signIn, signUp, type Booked } from './api';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NAMES = [
  'Ada Lovelace',
  'Grace Hopper',
  'Alan Turing',
  'Katherine Johnson',
  'Linus Pauling',
  'Emmy Noether',
];
const PASSWORD = 'correct horse 7';
const CARD = { number: '4242424242424242', expMonth: 12, expYear: new Date().getFullYear() + 3, cvc: '123' };

/** The administrator of the demo; ADMIN_PASSWORD is printed by the first start and kept in data/secrets.properties. */
export const admin = () =>
  signIn(process.env.ADMIN_EMAIL ?? 'admin@demo.example', process.env.ADMIN_PASSWORD ?? '');

export interface Seeded {
  admin: Person;
  cars: { id: string; name: string; branchId: string }[];
  bookings: Booked[];
}

/** Repeatable: the same everywhere, but for the names and times. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** A lively fleet: people, rentals under way and to come, unpaid holds, money taken and given back, maintenance, rules. */
export async function seed(): Promise<Seeded> {
  const desk = await admin();
  const { items: cars } = await desk.ask<{ items: Seeded['cars'] }>('GET', '/cars?limit=60&sort=name');
  const run = Date.now().toString(36);
  const people: Person[] = [];
  for (const name of NAMES) {
    const email = `${name.toLowerCase().replace(/\W+/g, '.')}.${run}@example.com`;
    people.push(await signUp(name, email, PASSWORD));
  }
  const made = await rentals(desk, cars, people);
  const known = await desk.ask<{ items: Booked[] }>('GET', '/bookings?all=true&status=confirmed&limit=20');
  const bookings = [...made, ...known.items]; // a second time on the same system, nothing new may fit
  await Promise.allSettled([rules(desk), maintenance(desk, cars)]);
  return { admin: desk, cars, bookings };
}

async function rentals(desk: Person, cars: Seeded['cars'], people: Person[]): Promise<Booked[]> {
  const random = chance(42);
  const soon = Math.ceil((Date.now() + 5 * 60_000) / (HOUR / 2)) * (HOUR / 2);
  const made: Booked[] = [];
  for (const [index, car] of cars.entries()) {
    let at = soon + Math.floor(random() * 30) * HOUR;
    for (let count = 0; count < 3 && index < 40; count++) {
      const length = (1 + Math.floor(random() * 4)) * DAY;
      const who = people[Math.floor(random() * people.length)]!;
      const booking = await place(desk, who, car.id, at, at + length, random()).catch(() => null);
      if (booking) made.push(booking);
      at += length + (2 + Math.floor(random() * 60)) * HOUR;
    }
  }
  return made;
}

/** Most are paid by card, some confirmed at the desk, some left unpaid, some cancelled, the earliest handed over. */
async function place(desk: Person, who: Person, carId: string, from: number, to: number, luck: number) {
  if (luck < 0.2) return booked(desk, carId, from, to, who.id);
  const booking = await who.ask<Booked>('POST', '/bookings', {
    carId,
    pickupTime: new Date(from).toISOString(),
    dropoffTime: new Date(to).toISOString(),
  });
  if (luck > 0.93) return booking;
  await who.ask(
    'POST',
    '/payments',
    { bookingId: booking.id, card: CARD },
    { 'Idempotency-Key': booking.id },
  );
  const isSoon = from < Date.now() + 2 * HOUR;
  if (isSoon) await handOver(desk, booking.id).catch(() => undefined);
  if (luck > 0.86)
    await desk
      .ask('POST', `/bookings/${booking.id}/cancel`, { reason: 'Plans changed' })
      .catch(() => undefined);
  return booking;
}

export const handOver = (desk: Person, id: string) =>
  desk.ask('POST', `/bookings/${id}/handover`, {
    odometerKm: 12_000,
    fuelPercent: 100,
    licenceSeen: true,
    moneyDueReason: 'Pays at the return',
  });

async function maintenance(desk: Person, cars: Seeded['cars']) {
  const reasons = ['New tyres', 'Inspection', 'Windscreen'];
  for (const [index, car] of cars.slice(-reasons.length).entries()) {
    const from = Date.now() + index * 6 * HOUR + HOUR;
    await desk.ask('POST', '/maintenance', {
      carId: car.id,
      from: new Date(from).toISOString(),
      to: new Date(from + 2 * DAY).toISOString(),
      reason: reasons[index],
    });
  }
}

async function rules(desk: Person) {
  const rate = {
    name: 'Summer and weekends',
    carClass: 'convertible',
    tiers: [
      { unit: 'day', timesDaily: 1 },
      { unit: 'week', timesDaily: 6 },
    ],
    seasons: [{ name: 'Summer', from: '2027-06-15', to: '2027-09-01', yearly: true, percent: 20 }],
    weekdays: [{ name: 'Weekend', days: ['saturday', 'sunday'], percent: 10 }],
    discounts: [{ fromDays: 14, percent: 12 }],
  };
  const seat = {
    name: 'Child seat',
    charge: { amount: 6, per: 'day', atMost: 40 },
    currency: 'USD',
    most: 3,
  };
  const waiver = {
    name: 'Collision damage waiver',
    charge: { amount: 14, per: 'day' },
    currency: 'USD',
    excess: 250,
  };
  const steps: [string, unknown][] = [
    ['/rules/rates', rate],
    ['/rules/extras', { code: 'child-seat', ...seat }],
    ['/rules/coverages', { code: 'cdw', ...waiver }],
    ['/rules/promos', { code: 'SPRING', name: 'Spring', percent: 10 }],
  ];
  for (const [path, body] of steps) await desk.ask('POST', path, body).catch(() => undefined);
}
