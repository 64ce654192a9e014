import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barriers, BASE, chromiumPath, launch, shot, somebody } from './browser';
import { booked, signUp, type Person } from './console/api';
import { addressOf, PAGES } from './console/pages';
import { admin, seed, type Seeded } from './console/seed';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const SIZES = { desk: { width: 1440, height: 900 }, phone: { width: 360, height: 780 } } as const;
const EMAIL = process.env.ADMIN_EMAIL ?? 'admin@demo.example';
const PASSWORD = process.env.ADMIN_PASSWORD ?? '';

/** Needs a browser and the password of an administrator of the demo (data/secrets.properties). */
const canRun = chromiumPath() !== undefined && PASSWORD !== '';
if (!canRun) console.warn('The console is left out: set ADMIN_PASSWORD, and CHROMIUM where it is not found.');

let browser: Browser;
let data: Seeded;
let customer: Person;

async function operator(viewport: { width: number; height: number } = SIZES.desk) {
  const opened = await somebody(browser, { viewport, reducedMotion: 'reduce', bypassCSP: true });
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

const calm = (page: Page) =>
  page
    .waitForFunction(() => document.querySelector('h1') && !document.querySelector('.MuiSkeleton-root'))
    .catch(() => undefined);

/** A car that nobody else has, known to booking: journeys can be repeated on the same system. */
async function ownCar() {
  const car = await data.admin.ask<Seeded['cars'][number]>('POST', '/cars', {
    brand: 'Volvo',
    model: 'XC40',
    year: 2025,
    fuelType: 'petrol',
    carClass: 'suv',
    pricePerDay: 60,
    currency: 'USD',
    branchId: data.cars[0]!.branchId,
  });
  const from = Math.ceil((Date.now() + 42 * DAY) / HOUR) * HOUR;
  const times = { pickupTime: new Date(from).toISOString(), dropoffTime: new Date(from + DAY).toISOString() };
  const isKnown = () =>
    data.admin.ask('POST', '/quotes', { carId: car.id, ...times }).then(
      () => true,
      () => false,
    );
  await expect.poll(isKnown, { timeout: 15_000 }).toBe(true);
  return { car, from, to: from + 2 * DAY };
}

describe.skipIf(!canRun)('the console', () => {
  beforeAll(async () => {
    browser = await launch();
    data = await seed();
    customer = await signUp('Walk In', `walk.in.${Date.now()}@example.com`, 'correct horse 7');
  }, 240_000);
  afterAll(() => browser?.close());

  it('finds a booking, hands the car over and takes it back', async () => {
    const { car } = await ownCar();
    const soon = Math.ceil((Date.now() + 90_000) / 60_000) * 60_000;
    const booking = await booked(data.admin, car.id, soon, soon + DAY, customer.id);
    const { page, context, faults } = await operator();
    await page.goto('/admin/bookings');
    await page.getByRole('searchbox', { name: 'Reference, car or id' }).fill(booking.reference);
    await page.getByRole('link', { name: booking.reference }).click();
    await page.getByRole('button', { name: 'Hand over' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Odometer').fill('12000');
    await dialog.getByRole('button', { name: 'Hand over' }).click();
    await dialog.getByRole('alert').waitFor(); // the licence was not seen
    await dialog.getByLabel('I have seen the driving licence').check();
    await dialog.getByText('is not paid yet').waitFor();
    await dialog.getByLabel('Why the car goes out unpaid').fill('Pays at the return');
    await dialog.getByRole('button', { name: 'Hand over' }).click();
    await page.getByText('The car is handed over.').waitFor();
    await page.getByRole('button', { name: 'Take back' }).click();
    await dialog.getByLabel('Odometer').fill('12080');
    await dialog.getByRole('button', { name: 'Add a damage' }).click();
    await dialog.getByLabel('Damage', { exact: true }).fill('Scratched door');
    await dialog.getByLabel('USD').fill('120');
    await dialog.getByRole('button', { name: 'What will it cost?' }).click();
    await dialog.getByText('Scratched door').waitFor();
    await dialog.getByRole('button', { name: 'Take back' }).click();
    await page.getByText('Completed', { exact: true }).first().waitFor();
    await page.getByRole('button', { name: 'Correct: Scratched door' }).click();
    await dialog.getByLabel('Reason').fill('Was there before');
    await dialog.getByRole('button', { name: 'Waive it' }).click();
    await page.getByText('Waived', { exact: true }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('moves a booking by dragging, with the price before, and shows why the server refuses', async () => {
    const { car, from } = await ownCar();
    const first = await booked(data.admin, car.id, from, from + 2 * DAY, customer.id);
    await booked(data.admin, car.id, from + 4 * DAY, from + 6 * DAY, customer.id);
    const { page, context, faults } = await operator();
    const day = new Date(from - DAY).toISOString().slice(0, 10);
    await page.goto(`/admin/planner?car=${car.id}&day=${day}&zoom=week`);
    const bar = page.locator(`[data-bar="b-${first.id}"]`);
    const drag = async (days: number) => {
      const box = (await bar.boundingBox())!;
      const y = box.y + box.height / 2;
      await page.mouse.move(box.x + box.width / 2, y);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width / 2 + days * 112, y, { steps: 8 });
      await page.mouse.up();
    };
    await bar.waitFor();
    await drag(4); // onto the other one
    const dialog = page.getByRole('dialog');
    await dialog
      .locator('[data-difference]')
      .or(dialog.getByText('This change is not possible'))
      .first()
      .waitFor();
    if (await dialog.getByRole('button', { name: 'Change' }).isEnabled()) {
      await dialog.getByRole('button', { name: 'Change' }).click();
      await dialog
        .getByRole('alert')
        .filter({ hasText: /taken|booked|not available|free/i })
        .waitFor();
    }
    await shot(page, 'console-planner-refused');
    await dialog.getByRole('button', { name: 'Back' }).click();
    await drag(1);
    await dialog.locator('[data-difference]').waitFor();
    await shot(page, 'console-planner-price');
    await dialog.getByRole('button', { name: 'Change' }).click();
    await page.getByText('Saved').waitFor();
    const moved = await data.admin.ask<{ pickupTime: string }>('GET', `/bookings/${first.id}`);
    expect(Date.parse(moved.pickupTime)).toBe(from + DAY);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('shows in a second window what happens in the first, without a reload', async () => {
    const { car, from, to } = await ownCar();
    const booking = await booked(data.admin, car.id, from, to, customer.id);
    const { page, context } = await operator();
    const second = await context.newPage();
    for (const window of [page, second]) {
      await window.goto(`/admin/bookings/${booking.id}`);
      await window.getByText('Confirmed', { exact: true }).first().waitFor();
    }
    await second.locator('[data-live="on"]').waitFor();
    await page.getByRole('button', { name: 'Cancel booking' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel booking' }).click();
    await second.getByText('Cancelled', { exact: true }).first().waitFor({ timeout: 15_000 });
    expect(await second.getByRole('button', { name: 'Hand over' }).count()).toBe(0);
    await context.close();
  });

  it('keeps customers out', async () => {
    const { page, context } = await somebody(browser);
    await page.goto('/admin/money');
    await page.waitForURL(/\/sign-in/);
    expect(page.url()).toContain('next=');
    await context.close();
  });

  describe.each(Object.entries(SIZES))('at the size of a %s', (size, viewport) => {
    it.each(PAGES)('%s has no barrier and fits', async (name, path) => {
      const { page, context, faults } = await operator(viewport);
      await page.goto(addressOf(path, data));
      await calm(page);
      await shot(page, `console-${name}-${size}`);
      expect(await barriers(page)).toEqual([]);
      const tooWide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(tooWide).toBe(0);
      expect(faults).toEqual([]);
      await context.close();
    });
  });

  it('is about the system that was asked for', async () => {
    expect((await fetch(`${BASE}/health`)).ok).toBe(true);
    expect((await admin()).id).toBe(data.admin.id);
  });
});
