import type { Browser, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, launch, somebody } from './browser';
import { booked, signUp, type Person } from './console/api';
import { addressOf, PAGES } from './console/pages';
import { seed, type Seeded } from './console/seed';

/** What a page of the console may cost: calls of the API to open it, all of them counted, and calls for each live event. */
const TO_OPEN = 6;
const FOR_AN_EVENT = 2;
/** Pages that cost more so far: rules of extras and coverages apart, and dead letters of each service. */
const MORE: Record<string, number> = { counter: 7, 'dead-letters': 9 };
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const QUIET = 1_500;
const EMAIL = process.env.ADMIN_EMAIL ?? 'admin@demo.example';
const PASSWORD = process.env.ADMIN_PASSWORD ?? '';
const canRun = chromiumPath() !== undefined && PASSWORD !== '';

let browser: Browser;
let data: Seeded;
let customer: Person;

async function desk() {
  const opened = await somebody(browser, { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  const reply = await opened.context.request.post('/api/auth/login', {
    data: { email: EMAIL, password: PASSWORD },
  });
  const { refreshToken, user } = (await reply.json()) as { refreshToken: string; user: unknown };
  await opened.context.addInitScript(
    ([key, value]) => localStorage.getItem(key!) ?? localStorage.setItem(key!, value!),
    ['motorpool.session', JSON.stringify({ refreshToken, user })],
  );
  return opened;
}

/** The calls that a page makes from now on; what is refused for being too much is noted apart. */
function counted(page: Page) {
  const calls: string[] = [];
  const refused: string[] = [];
  page.on('request', (request: Request) => {
    const { pathname, search } = new URL(request.url());
    if (pathname.startsWith('/api/')) calls.push(`${request.method()} ${pathname}${search}`);
  });
  page.on('response', (reply) => {
    if (reply.status() === 429) refused.push(reply.url());
  });
  return { calls, refused };
}

/** No more calls than that; else all of them are shown. */
const within = (calls: string[], most: number) => expect(calls.length > most ? calls : []).toEqual([]);

/** Nothing has been asked for a while. */
async function quiet(page: Page, calls: string[]) {
  for (let before = -1; before !== calls.length;) {
    before = calls.length;
    await page.waitForTimeout(QUIET);
  }
}

/** One that nobody else has and booking knows. */
async function ownCar() {
  const car = await data.admin.ask<Seeded['cars'][number]>('POST', '/cars', {
    brand: 'Aaa',
    model: 'First in the list',
    year: 2025,
    fuelType: 'petrol',
    carClass: 'suv',
    pricePerDay: 60,
    currency: 'USD',
    branchId: data.cars[0]!.branchId,
  });
  const from = Math.ceil((Date.now() + 2 * HOUR) / HOUR) * HOUR;
  const times = { pickupTime: new Date(from).toISOString(), dropoffTime: new Date(from + DAY).toISOString() };
  const isKnown = () =>
    data.admin.ask('POST', '/quotes', { carId: car.id, ...times }).then(
      () => true,
      () => false,
    );
  await expect.poll(isKnown, { timeout: 15_000 }).toBe(true);
  return { car, from };
}

const live = (page: Page) => page.locator('[data-live="on"]').waitFor();

describe.skipIf(!canRun)('the budget of the console', () => {
  beforeAll(async () => {
    browser = await launch();
    data = await seed();
    customer = await signUp('Live Event', `live.${Date.now()}@example.com`, 'correct horse 7');
  }, 240_000);
  afterAll(() => browser?.close());

  it.each(PAGES)(`%s opens with at most ${TO_OPEN} calls`, async (name, path) => {
    const { page, context } = await desk();
    const { calls, refused } = counted(page);
    await page.goto(addressOf(path, data));
    await page.locator('h1').waitFor();
    await quiet(page, calls);
    within(calls, MORE[name] ?? TO_OPEN);
    expect(calls.length).toBeGreaterThan(0);
    expect(refused).toEqual([]);
    await context.close();
  });

  it.each(['', '/bookings', '/planner', '/bookings/BOOKING'])(
    `/admin%s asks at most ${FOR_AN_EVENT} times for each thing that happens`,
    async (path) => {
      const { car, from } = await ownCar();
      const { page, context } = await desk();
      const { calls } = counted(page);
      await page.goto(addressOf(path, data));
      await live(page);
      await quiet(page, calls);
      calls.length = 0;
      // a booking and its confirmation: two bookings' events, a payment's, and their messages
      await booked(data.admin, car.id, from, from + DAY, customer.id);
      await quiet(page, calls);
      await quiet(page, calls);
      within(calls, 2 * FOR_AN_EVENT);
      await context.close();
    },
  );

  it('asks a couple of times for fifty events that come at once, and shows what they made', async () => {
    const { car, from } = await ownCar();
    const { page, context } = await desk();
    const { calls } = counted(page);
    await page.goto('/admin');
    await live(page);
    await quiet(page, calls);
    calls.length = 0;
    for (let index = 0; index < 25; index++)
      await booked(data.admin, car.id, from + index * 2 * DAY, from + index * 2 * DAY + DAY, customer.id);
    const took = calls.length;
    await quiet(page, calls);
    await quiet(page, calls);
    // one in three seconds while they come, one after
    within(calls, took + 3);
    within(calls, 8);
    await context.close();
  });

  it('asks nothing while nobody looks, and once when somebody does', async () => {
    const { car, from } = await ownCar();
    const { page, context } = await desk();
    const { calls } = counted(page);
    await page.goto('/admin');
    await live(page);
    await quiet(page, calls);
    await hide(page, true);
    calls.length = 0;
    await booked(data.admin, car.id, from, from + DAY, customer.id);
    await page.waitForTimeout(5_000);
    expect(calls).toEqual([]);
    await hide(page, false);
    await expect.poll(() => calls.length).toBeGreaterThan(0);
    await quiet(page, calls);
    within(calls, 2);
    await context.close();
  });

  it.each(['/admin', '/admin/fleet', '/admin/bookings?q=1'])(
    'signing in at %s leads there',
    async (address) => {
      const { page, context } = await somebody(browser);
      await page.goto(address);
      await page.waitForURL(/\/sign-in/);
      await page.getByLabel('E-mail').fill(EMAIL);
      await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
      await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
      await page.waitForURL((url) => `${url.pathname}${url.search}` === address);
      await page.locator('h1').waitFor();
      await context.close();
    },
  );
});

/** As a tab in the background is to its page. */
const hide = (page: Page, hidden: boolean) =>
  page.evaluate((isHidden) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => isHidden });
    Object.defineProperty(document, 'visibilityState', {
      configurable: true,
      get: () => (isHidden ? 'hidden' : 'visible'),
    });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);
