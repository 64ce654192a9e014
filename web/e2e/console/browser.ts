import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { SITE } from './api';

const PLACES = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** A Chromium of this machine (CHROMIUM says which); none is no failure, the journeys are then left out. */
export const chromiumPath = PLACES.find((path) => path !== undefined && existsSync(path));

export const PHONE = { width: 360, height: 780 };
export const DESK = { width: 1440, height: 900 };
export const WALL = { width: 2560, height: 1300 };

const PICTURES = 'target/screenshots';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumPath,
    args: ['--no-sandbox', '--use-gl=swiftshader', '--enable-unsafe-swiftshader'],
  });

/** A page of a new person's browser, signed in by the form. */
export async function visitor(
  browser: Browser,
  email: string,
  password: string,
  viewport = DESK,
): Promise<{ page: Page; context: BrowserContext; errors: string[] }> {
  const context = await browser.newContext({
    viewport,
    locale: 'en-US',
    reducedMotion: 'reduce',
    bypassCSP: true,
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const reply = await context.request.post(`${SITE}/api/auth/login`, { data: { email, password } });
  if (!reply.ok()) throw new Error(`cannot sign in: ${reply.status()}`);
  const { refreshToken, user } = (await reply.json()) as { refreshToken: string; user: unknown };
  await context.addInitScript(
    ([key, value]) => localStorage.getItem(key!) ?? localStorage.setItem(key!, value!),
    ['motorpool.session', JSON.stringify({ refreshToken, user })],
  );
  return { page, context, errors };
}

/** Until nothing waits and nothing moves. */
export async function settled(page: Page) {
  await page.waitForLoadState('networkidle').catch(() => undefined);
  await page
    .waitForFunction(
      () =>
        document.querySelectorAll('.MuiSkeleton-root, [role="progressbar"]:not([aria-valuenow])').length ===
        0,
      undefined,
      {
        timeout: 8_000,
      },
    )
    .catch(() => undefined);
}

export interface Finding {
  id: string;
  impact: string;
  nodes: string[];
}

/** What axe finds serious or critical. */
export async function findings(page: Page): Promise<Finding[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const run = (
      window as unknown as {
        axe: {
          run: (
            o: unknown,
          ) => Promise<{
            violations: { id: string; impact: string; nodes: { html: string; failureSummary: string }[] }[];
          }>;
        };
      }
    ).axe;
    const { violations } = await run.run({ resultTypes: ['violations'] });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, impact, nodes }) => ({
        id,
        impact,
        nodes: nodes
          .slice(0, 4)
          .map(({ html, failureSummary }) => `${html.slice(0, 160)} :: ${failureSummary.slice(0, 200)}`),
      }));
  });
}

export async function picture(page: Page, name: string) {
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: false });
}

/** Wider than the screen is a fault on every page. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
