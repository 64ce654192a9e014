import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { api, launch, newEmail, somebody } from './browser';
import { booked, signUp, type Person } from './console/api';
import { admin, handOver } from './console/seed';

interface Car {
  id: string;
  name: string;
  branchId: string;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const PASSWORD = 'correct horse 7';
const canSeed = (process.env.ADMIN_PASSWORD ?? '') !== '';

let browser: Browser;
let desk: Person;
let renter: Person;
let email: string;
let branches: { id: string; timeZone: string }[];

const amount = (text: string) => Number(text.replace(/[^\d.-]/g, ''));

/** A car of its own for each journey, known to booking and to search. */
async function ownCar(model: string, carClass = 'suv', branchId = branches[0]!.id): Promise<Car> {
  const car = await desk.ask<Car>('POST', '/cars', {
    brand: 'Volvo',
    model,
    year: 2025,
    fuelType: 'petrol',
    carClass,
    pricePerDay: 60,
    currency: 'USD',
    branchId,
  });
  const { from, to } = whole(40);
  const wish = JSON.stringify({ carId: car.id, pickupTime: iso(from), dropoffTime: iso(to) });
  const isKnown = () =>
    api('/quotes', { method: 'POST', body: wish }).then(
      () => true,
      () => false,
    );
  await expect.poll(isKnown, { timeout: 30_000 }).toBe(true);
  return car;
}

/** On the clocks of the branch. */
const dayOf = (moment: number) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: branches[0]!.timeZone }).format(moment);

const iso = (moment: number) => new Date(moment).toISOString();

/** Three days that begin at noon of the branch's country, when every branch is open. */
function whole(ahead: number) {
  const day = Math.floor((Date.now() + ahead * DAY) / DAY) * DAY;
  const monday = day + ((8 - new Date(day).getUTCDay()) % 7) * DAY;
  return { from: monday + 20 * HOUR, to: monday + 3 * DAY + 20 * HOUR };
}

async function asRenter() {
  const opened = await somebody(browser);
  await opened.page.goto('/sign-in');
  await opened.page.getByLabel('E-mail').fill(email);
  await opened.page.getByLabel('Password').fill(PASSWORD);
  await opened.page.getByRole('button', { name: 'Sign in' }).click();
  await opened.page.waitForURL(/\/trips/);
  return opened;
}

const checkout = (page: Page, car: Car, from: number, to: number) =>
  page.goto(`/checkout/${car.id}?from=${iso(from)}&to=${iso(to)}`);

async function pay(page: Page) {
  await page.getByLabel('Card number').fill('4242 4242 4242 4242');
  await page.getByLabel('Valid until').fill('1230');
  await page.getByLabel('Security code').fill('123');
  await page.getByRole('button', { name: /^Pay/ }).click();
}

/** At the checkout of a car that somebody else has booked in the meantime. */
async function tooLate(car: Car, ahead: number) {
  const { from, to } = whole(ahead);
  const { page, context } = await asRenter();
  await checkout(page, car, from, to);
  await page.getByTestId('total').waitFor();
  const other = await signUp('Quick Renter', newEmail(), PASSWORD);
  await booked(desk, car.id, from, to, other.id);
  await page.getByRole('button', { name: 'Hold the car' }).click();
  await page.getByRole('heading', { name: 'Somebody was a moment faster' }).waitFor();
  return { page, context, from, to };
}

/** The dates in the address of a page. */
function wished(page: Page) {
  const asked = new URL(page.url()).searchParams;
  return { from: Date.parse(asked.get('from')!), to: Date.parse(asked.get('to')!) };
}

/** From the page of a car to the end. */
async function bookAndPay(page: Page) {
  await page.getByRole('link', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Hold the car' }).click();
  await page.getByTestId('countdown').waitFor();
  await pay(page);
  await page.getByRole('heading', { name: 'It is yours' }).waitFor();
}

describe.skipIf(!canSeed)('a renter with wishes', () => {
  beforeAll(async () => {
    browser = await launch();
    desk = await admin();
    email = newEmail();
    renter = await signUp('Jo Choosy', email, PASSWORD);
    branches = (await api<{ items: typeof branches }>('/branches?limit=100')).items;
  }, 120_000);
  afterAll(() => browser?.close());

  it('leaves the car elsewhere and brings a second driver, for what the price says', async () => {
    const car = await ownCar('One Way');
    const { from, to } = whole(47);
    const { page, context, faults } = await asRenter();
    await checkout(page, car, from, to);
    const total = page.getByTestId('total');
    const before = amount(await total.innerText());
    await page.getByLabel('Where you return it').selectOption(branches[1]!.id);
    await expect.poll(async () => amount(await total.innerText())).toBeGreaterThan(before);
    const elsewhere = amount(await total.innerText());
    await page.getByRole('button', { name: 'More: Further drivers' }).click();
    await expect.poll(async () => amount(await total.innerText())).toBeGreaterThan(elsewhere);
    const agreed = await total.innerText();
    await page.getByRole('button', { name: 'Hold the car' }).click();
    await page.getByTestId('countdown').waitFor();
    const id = new URL(page.url()).searchParams.get('booking')!;
    const held = await renter.ask<{ dropoffBranchId: string; totalPrice: number }>('GET', `/bookings/${id}`);
    expect(held.dropoffBranchId).toBe(branches[1]!.id);
    expect(held.totalPrice).toBe(amount(agreed));
    expect(faults).toEqual([]);
    await context.close();
  });

  it('is too late, takes the car at the other time that is offered, and pays it', async () => {
    const car = await ownCar('Late');
    const { page, context, from } = await tooLate(car, 54);
    await page.getByRole('link', { name: /The same car at the nearest other time/ }).click();
    await page.waitForURL(/\/car\//);
    expect(page.url()).toContain(car.id);
    expect(wished(page).from).not.toBe(from);
    await bookAndPay(page);
    await context.close();
  });

  it.each([
    ['another car of its kind near by', 'compact', /Volvo Instead.* mi/],
    ['the next class up', 'intermediate', /The next class up/],
  ])('is too late, takes %s for the same dates, and pays it', async (_, carClass, way) => {
    const car = await ownCar('Gone', 'compact');
    const other = await ownCar(`Instead ${Date.now()}`, carClass);
    const isFound = async () =>
      (await api<{ items: Car[] }>(`/search?q=${other.name}`)).items.some(({ id }) => id === other.id);
    await expect.poll(isFound, { timeout: 30_000 }).toBe(true);
    const { page, context, from, to } = await tooLate(car, 68);
    await page.getByRole('alert').getByRole('link').filter({ hasText: way }).first().click();
    await page.waitForURL(/\/car\//);
    expect(page.url()).not.toContain(car.id);
    expect(wished(page)).toEqual({ from, to });
    await bookAndPay(page);
    await context.close();
  });

  it('keeps the times on the clock where somebody far away finds a car', async () => {
    const { page, context } = await somebody(browser, { timezoneId: 'Asia/Tokyo' });
    await page.goto('/');
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await page.waitForURL(/\/find/);
    await page.getByRole('article').first().getByRole('link').click();
    await page.waitForURL(/\/car\//);
    const dates = page.getByRole('button', { name: /Pick-up/ });
    expect((await dates.innerText()).match(/10:00/g)).toHaveLength(2);
    await context.close();
  });

  it('pays for a class of which every car is taken', async () => {
    const code = `Q${String(Date.now()).slice(-6)}`;
    const place = { country: 'US', latitude: 36.16, longitude: -115.14, timeZone: branches[0]!.timeZone };
    const branch = await desk.ask<{ id: string }>('POST', '/branches', {
      ...place,
      code,
      name: `Crowded ${code}`,
      city: 'Las Vegas',
    });
    const { from, to } = whole(61);
    const car = await ownCar('Full', 'minivan', branch.id);
    await desk.ask('PUT', `/rules/calendars/${branch.id}`, {
      overbooking: [{ carClass: 'minivan', cars: 1 }],
    });
    await booked(desk, car.id, from, to, (await signUp('Quick Renter', newEmail(), PASSWORD)).id);
    const waiting = await renter.ask<{ id: string; awaitsCar: boolean }>('POST', '/bookings', {
      carClass: 'minivan',
      pickupBranchId: branch.id,
      pickupTime: iso(from),
      dropoffTime: iso(to),
    });
    expect(waiting.awaitsCar).toBe(true);
    const { page, context, faults } = await asRenter();
    await page.goto(`/trips/${waiting.id}`);
    const due = page.getByTestId('due');
    await due.getByText('Until then it is held for you').waitFor();
    await due.getByRole('button', { name: 'Pay now' }).click();
    await pay(page);
    await page.getByText('Confirmed').first().waitFor();
    await due.waitFor({ state: 'detached' });
    const paid = await renter.ask<{ status: string }>('GET', `/bookings/${waiting.id}`);
    expect(paid.status).toBe('confirmed');
    expect(faults).toEqual([]);
    await context.close();
  });

  it('keeps the car a day longer while on the road', async () => {
    const car = await ownCar('Longer');
    const from = Math.ceil((Date.now() + 90_000) / 60_000) * 60_000;
    const trip = await booked(desk, car.id, from, from + 2 * DAY, renter.id);
    await handOver(desk, trip.id);
    const { page, context, faults } = await asRenter();
    await page.goto(`/trips/${trip.id}`);
    await page.getByTestId('status').getByText('On the road').waitFor();
    await page.getByRole('button', { name: 'Keep it longer' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator(`[data-day="${dayOf(Date.parse(trip.dropoffTime) + DAY)}"]`).click();
    await dialog.getByTestId('difference').waitFor();
    await dialog.getByRole('button', { name: 'Change it' }).click();
    await dialog.waitFor({ state: 'detached' });
    const extended = await renter.ask<{ dropoffTime: string; status: string }>('GET', `/bookings/${trip.id}`);
    expect(extended.status).toBe('active');
    expect(Date.parse(extended.dropoffTime)).toBeGreaterThan(Date.parse(trip.dropoffTime));
    await page.getByTestId('due').first().waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
});
