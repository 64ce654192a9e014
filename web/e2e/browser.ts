import { existsSync, mkdirSync } from 'node:fs';
import { AxeBuilder } from './axe';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

export const BASE = process.env.MOTORPOOL_URL ?? 'http://localhost:3000';
export const SHOTS = process.env.SHOTS ?? 'target/screenshots';

const CANDIDATES = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
// software rendering, so that the map is drawn where there is no graphics card
const ARGUMENTS = [
  '--no-sandbox',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

const WAIT = 25_000;

export const SIZES = { phone: { width: 390, height: 844 }, desktop: { width: 1360, height: 900 } } as const;

export const chromiumPath = (): string | undefined => CANDIDATES.find((path) => path && existsSync(path));

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath(), args: ARGUMENTS });

/** Somebody with a browser of their own; whatever goes wrong in their pages is noted. */
export async function somebody(browser: Browser, options: Parameters<Browser['newContext']>[0] = {}) {
  const context: BrowserContext = await browser.newContext({
    viewport: SIZES.desktop,
    locale: 'en-US',
    baseURL: BASE,
    ...options,
  });
  context.setDefaultTimeout(WAIT);
  const page: Page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d|net::ERR_/.test(message.text()))
      faults.push(message.text());
  });
  return { context, page, faults };
}

export async function shot(page: Page, name: string) {
  mkdirSync(SHOTS, { recursive: true });
  // what comes when it is near the screen comes now
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await page.waitForLoadState('networkidle').catch(() => undefined);
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
}

/** What axe calls serious or critical, as lines that say where. */
export async function barriers(page: Page): Promise<string[]> {
  const found = await new AxeBuilder(page).analyze();
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
}

export const newEmail = () => `web-${Date.now()}-${Math.floor(Math.random() * 1e6)}@example.com`;

export async function api<T>(path: string, options: RequestInit = {}, token?: string): Promise<T> {
  const reply = await fetch(`${BASE}/api${path}`, {
    ...options,
    headers: { 'Content-Type': 'application/json', ...(token ? { Authorization: `Bearer ${token}` } : {}) },
  });
  if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`);
  return (await reply.json()) as T;
}
