import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { api, barriers, launch, newEmail, shot, SIZES, somebody } from './browser';

interface Tokens {
  accessToken: string;
}

const DAY = 86_400_000;
let browser: Browser;
const email = newEmail();
const password = 'correct horse 7';
const places: Record<string, string> = {};

/** Somebody with one paid trip and one that waits for its payment. */
beforeAll(async () => {
  browser = await launch();
  const body = JSON.stringify({ email, password, name: 'Jo Renter' });
  const { accessToken } = await api<Tokens>('/auth/signup', { method: 'POST', body });
  // other dates each time, as the cars of the demo are few
  const ahead = 150 + Math.floor(Math.random() * 150);
  const start = Math.ceil((Date.now() + ahead * DAY) / 3_600_000) * 3_600_000;
  const from = new Date(start).toISOString();
  const to = new Date(start + 3 * DAY).toISOString();
  const near = 'limit=10&lat=37.79&lng=-122.41&radius=500&sort=distance';
  const found = await api<{ items: { id: string }[] }>(
    `/search?${near}&pickupTime=${from}&dropoffTime=${to}`,
  );
  const wish = (index: number) => ({
    carId: found.items[index]!.id,
    pickupTime: from,
    dropoffTime: to,
  });
  const book = (index: number) =>
    api<{ id: string }>('/bookings', { method: 'POST', body: JSON.stringify(wish(index)) }, accessToken);
  const [trip, held] = [await book(0), await book(1)];
  const card = { number: '4242424242424242', expMonth: 12, expYear: 2030, cvc: '123' };
  const payment = { method: 'POST', body: JSON.stringify({ bookingId: trip.id, card }) };
  // payment hears of the booking a moment later
  await vi.waitFor(() => api('/payments', payment, accessToken), { timeout: 20_000, interval: 500 });
  const { carId, pickupTime, dropoffTime } = wish(2);
  const dates = `from=${pickupTime}&to=${dropoffTime}`;
  Object.assign(places, {
    home: '/',
    results: `/find?place=San%20Francisco&lat=37.79&lng=-122.41&radius=500&${dates}`,
    empty: '/find?carClass=van&brand=Nope',
    car: `/car/${carId}?${dates}`,
    taken: `/car/${wish(0).carId}?${dates}`,
    checkout: `/checkout/${carId}?${dates}`,
    pay: `/checkout/${wish(1).carId}?${dates}&booking=${held.id}`,
    done: `/checkout/${wish(0).carId}?${dates}&booking=${trip.id}`,
    trips: '/trips',
    trip: `/trips/${trip.id}`,
    messages: '/messages',
    account: '/account',
    missing: '/no-such-page',
  });
});
afterAll(() => browser.close());

async function signIn(page: Page) {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(/\/trips/);
}

const settle = async (page: Page) => {
  await page.waitForLoadState('networkidle');
  await page
    .locator('.MuiSkeleton-root, .wait, .car-card-wait, .filters-wait, [data-kind=waiting]')
    .first()
    .waitFor({ state: 'detached' });
  await page.getByRole('heading').first().waitFor();
};

describe.each([
  ['desktop', 'light'],
  ['phone', 'dark'],
] as const)('on a %s, %s', (size, colorScheme) => {
  it(
    'every page is without barriers, without faults, and no wider than the screen',
    { timeout: 300_000 },
    async () => {
      const { page, context, faults } = await somebody(browser, { viewport: SIZES[size], colorScheme });
      const found: string[] = [];
      await page.goto('/sign-in');
      await settle(page);
      await shot(page, `sign-in-${size}-${colorScheme}`);
      found.push(...(await barriers(page)).map((line) => `sign-in: ${line}`));
      await signIn(page);
      for (const [name, path] of Object.entries(places)) {
        await page.goto(path);
        await settle(page);
        await shot(page, `${name}-${size}-${colorScheme}`);
        found.push(...(await barriers(page)).map((line) => `${name}: ${line}`));
        const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        if (over > 0) found.push(`${name}: ${over} pixels wider than the screen`);
      }
      expect(found).toEqual([]);
      expect(faults).toEqual([]);
      await context.close();
    },
  );
});

it.each([
  ['de-DE', 'Das richtige Auto, genau für Ihre Tage'],
  ['es-ES', 'El coche adecuado, justo para tus días'],
])('speaks to %s in their language, also at 360 and 2560 pixels', async (locale, headline) => {
  for (const width of [360, 2560]) {
    const { page, context } = await somebody(browser, { locale, viewport: { width, height: 900 } });
    await page.goto('/');
    await page.getByRole('heading', { name: headline }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(locale.slice(0, 2));
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0);
    await page.goto(places.results!);
    await settle(page);
    await shot(page, `results-${locale}-${width}`);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0);
    await context.close();
  }
});

it('is dark from the first moment where the system is, before its program is there', async () => {
  const { page, context } = await somebody(browser, { colorScheme: 'dark' });
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.goto('/');
  const seen = await page.evaluate(() => ({
    page: getComputedStyle(document.documentElement).backgroundColor,
    body: getComputedStyle(document.body).backgroundColor,
    ink: getComputedStyle(document.querySelector('.first')!).color,
  }));
  expect(seen).toEqual({ page: 'rgb(15, 21, 19)', body: 'rgba(0, 0, 0, 0)', ink: 'rgb(255, 255, 255)' });
  await context.close();
});

it('shows the last trips without a connection', async () => {
  const { page, context } = await somebody(browser);
  await signIn(page);
  await page.getByText('Confirmed').waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.reload();
  await page.getByText('Confirmed').waitFor();
  await context.setOffline(true);
  await page.reload();
  await page.getByText('Confirmed').waitFor();
  await page.getByText(/You are offline/).waitFor();
  await context.close();
});
