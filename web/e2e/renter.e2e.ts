import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { api, launch, newEmail, somebody } from './browser';

const CARD = '4242 4242 4242 4242';
const DECLINED = '4000 0000 0000 0002';
const DAY = 86_400_000;

interface Hit {
  id: string;
  name: string;
}

let browser: Browser;
let week = 2;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Dates that no other test here uses, in whole hours. */
function dates() {
  week += 2;
  const start = Math.ceil((Date.now() + week * 7 * DAY) / 3_600_000) * 3_600_000;
  return { from: new Date(start).toISOString(), to: new Date(start + 3 * DAY).toISOString() };
}

async function car(): Promise<Hit> {
  const page = await api<{ items: Hit[] }>('/search?limit=5&lat=37.79&lng=-122.41&radius=500');
  return page.items[0]!;
}

async function checkout(page: Page, hit: Hit, { from, to }: { from: string; to: string }) {
  await page.goto(`/checkout/${hit.id}?from=${encodeURIComponent(from)}&to=${encodeURIComponent(to)}`);
}

async function signUp(page: Page, email = newEmail()) {
  await page.getByRole('tab', { name: 'Sign up' }).click();
  await page.getByLabel('Name').fill('Jo Renter');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill('correct horse 7');
  await page.getByRole('button', { name: 'Sign up' }).click();
  await page.getByText(`You rent as Jo Renter (${email}).`).waitFor();
}

async function fillCard(page: Page, number = CARD) {
  await page.getByLabel('Card number').fill(number);
  await page.getByLabel('Valid until').fill('1230');
  await page.getByLabel('Security code').fill('123');
}

const hold = (page: Page) => page.getByRole('button', { name: 'Hold the car' });
describe('a renter', () => {
  it('finds a car by a mistyped place, books it, pays with a second card, and finds the trip', async () => {
    const { page, faults, context } = await somebody(browser);
    await page.goto('/');
    await page.getByRole('combobox', { name: 'Where' }).fill('San Fransisco');
    await page.getByRole('option', { name: /San Francisco/ }).click();
    await page.getByRole('button', { name: /Pick-up/ }).click();
    await page.getByRole('button', { name: 'Take these dates' }).click();
    await page.getByRole('button', { name: 'Search' }).click();
    await page.waitForURL(/\/find\?/);
    await page.getByRole('article').first().getByRole('link').click();
    await page.waitForURL(/\/car\//);
    const total = await page.getByTestId('total').innerText();
    await page.getByRole('link', { name: 'Continue' }).click();
    await signUp(page);
    await hold(page).click();
    await page.getByTestId('countdown').waitFor();
    await fillCard(page, DECLINED);
    await page.getByRole('button', { name: `Pay ${total}` }).click();
    await page
      .getByRole('alert')
      .getByText(/declined/i)
      .waitFor();
    await fillCard(page);
    await page.getByRole('button', { name: `Pay ${total}` }).click();
    await page.getByRole('heading', { name: 'It is yours' }).waitFor();
    const file = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Add to the calendar' }).click();
    expect((await file).suggestedFilename()).toMatch(/\.ics$/);
    await page.getByRole('link', { name: 'See the trip' }).click();
    await page.getByTestId('status').getByText('Confirmed').waitFor();
    await page.getByRole('button', { name: 'Cancel the trip' }).click();
    expect(await page.getByTestId('refund').innerText()).toMatch(/^\$/);
    await page.getByRole('button', { name: 'Cancel it' }).click();
    await page.getByTestId('status').getByText('Cancelled').waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('changes a trip, sees the difference, pays it, and cancels with all of it given back', async () => {
    const { page, faults, context } = await somebody(browser);
    await checkout(page, await car(), dates());
    await signUp(page);
    await hold(page).click();
    await fillCard(page);
    await page.getByRole('button', { name: /^Pay/ }).click();
    await page.getByRole('link', { name: 'See the trip' }).click();
    await page.getByTestId('status').getByText('Confirmed').waitFor();
    await page.getByRole('button', { name: 'Change the dates' }).click();
    await page.getByLabel('Return time').selectOption('23:30'); // one more started day
    const difference = await page.getByTestId('difference').innerText();
    const [, more, total] = /^(\S+) more, (\S+) in all$/.exec(difference)!;
    await page.getByRole('button', { name: 'Change it' }).click();
    const due = page.getByTestId('due');
    await due.getByText(`${more}, at the latest`).waitFor();
    await due.getByRole('button', { name: 'Pay now' }).click();
    await fillCard(page);
    await page.getByRole('button', { name: `Pay ${more}` }).click();
    await due.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Cancel the trip' }).click();
    expect(await page.getByTestId('refund').innerText()).toBe(total);
    await page.getByRole('button', { name: 'Cancel it' }).click();
    await page.getByTestId('status').getByText('Cancelled').waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('makes one booking by a double click, a reload, the back button and a lost connection', async () => {
    const { page, context } = await somebody(browser);
    const hit = await car();
    const period = dates();
    await checkout(page, hit, period);
    await signUp(page);
    const made = new Set<string>();
    page.on('response', async (reply) => {
      if (
        reply.request().method() === 'POST' &&
        new URL(reply.url()).pathname === '/api/bookings' &&
        reply.ok()
      ) {
        made.add(((await reply.json()) as Hit).id);
      }
    });
    // the answer to the first request is lost: the server has booked, the page does not know
    let isLost = false;
    await page.route('**/api/bookings', async (route) => {
      if (route.request().method() !== 'POST' || isLost) return route.continue();
      isLost = true;
      await route.fetch();
      await route.abort('connectionreset');
    });
    await hold(page).click();
    await page.getByText(/connection is lost/).waitFor();
    await page.reload();
    await hold(page).dblclick();
    await page.waitForURL(/booking=/);
    await page.getByTestId('countdown').waitFor();
    const address = page.url();
    await page.reload();
    await page.getByTestId('countdown').waitFor();
    expect(page.url()).toBe(address);
    await page.goBack();
    await hold(page).click();
    await page.waitForURL(/booking=/);
    expect(page.url()).toBe(address);
    await fillCard(page);
    await page.getByRole('button', { name: /^Pay/ }).dblclick();
    await page.getByRole('heading', { name: 'It is yours' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'It is yours' }).waitFor();
    expect(made.size).toBe(1);
    await page.goto('/trips');
    await page.getByText('Confirmed').waitFor();
    expect(await page.getByTestId('status').count()).toBe(1);
    await context.close();
  });

  it('is told when somebody else was faster, and offered what is still free', async () => {
    const hit = await car();
    const period = dates();
    const people = await Promise.all([somebody(browser), somebody(browser)]);
    for (const { page } of people) {
      await checkout(page, hit, period);
      await signUp(page);
    }
    await Promise.all(people.map(({ page }) => hold(page).click()));
    const outcomes = await Promise.all(
      people.map(({ page }) =>
        Promise.race([
          page
            .getByTestId('countdown')
            .waitFor()
            .then(() => 'held'),
          page
            .getByRole('heading', { name: 'Somebody was a moment faster' })
            .waitFor()
            .then(() => 'late'),
        ]),
      ),
    );
    expect(outcomes.sort()).toEqual(['held', 'late']);
    await Promise.all(people.map(({ context }) => context.close()));
  });

  it('sees in a second window, without a reload, what happens in the first', async () => {
    const { page, context } = await somebody(browser);
    const hit = await car();
    await checkout(page, hit, dates());
    await signUp(page);
    const other = await context.newPage();
    await other.goto('/trips');
    await other.getByRole('heading', { name: 'No trips ahead' }).waitFor();
    await hold(page).click();
    await other.getByText('Waiting for payment').waitFor({ timeout: 10_000 });
    await fillCard(page);
    await page.getByRole('button', { name: /^Pay/ }).click();
    await other.getByText('Confirmed').waitFor({ timeout: 10_000 });
    await context.close();
  });

  it('stays signed in when two windows use up the same token at once', async () => {
    const { page, context } = await somebody(browser);
    await page.goto('/sign-in');
    await page.getByRole('tab', { name: 'Sign up' }).click();
    await page.getByLabel('Name').fill('Jo Twice');
    await page.getByLabel('E-mail').fill(newEmail());
    await page.getByLabel('Password').fill('correct horse 7');
    await page.getByRole('button', { name: 'Sign up' }).click();
    await page.waitForURL(/\/trips/);
    const windows = [page, await context.newPage(), await context.newPage()];
    // each comes without an access token and has the same refresh token
    await Promise.all(windows.map((window) => window.goto('/account')));
    for (const window of windows) await window.getByRole('heading', { name: 'Profile' }).waitFor();
    await Promise.all(windows.map((window) => window.reload()));
    for (const window of windows) await window.getByRole('heading', { name: 'Profile' }).waitFor();
    await context.close();
  });
});
