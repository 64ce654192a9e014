import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  id: string;
  impact: string;
  nodes: { html: string }[];
}

/** Runs axe in the page by the debugger's protocol, which the page's security policy does not concern. */
export class AxeBuilder {
  constructor(private readonly page: Page) {}

  async analyze(): Promise<Violation[]> {
    await this.page.evaluate(SOURCE);
    const found = await this.page.evaluate(() =>
      (window as unknown as { axe: { run: (options: unknown) => Promise<{ violations: unknown }> } }).axe.run(
        { resultTypes: ['violations'] },
      ),
    );
    return found.violations as Violation[];
  }
}
