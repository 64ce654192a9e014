import { describe, expect, it } from 'vitest';
import { formats } from '../../format/useFormat';
import { gist } from './gist';
import type { RuleView } from './rule';

const words = {
  t: (key: string, values?: Record<string, unknown>) =>
    values ? `${key}(${Object.values(values).join()})` : key.replace(/^(rule|rules|ruleChoice)\./, ''),
  format: formats('en-US'),
};
const said = (rule: Record<string, unknown>) =>
  gist(rule as RuleView, words).map((text) => text.replaceAll('\u00a0', ' '));

describe('what a rule says', () => {
  it('names amounts and percents, not how many there are', () => {
    expect(
      said({
        taxes: [
          { name: 'VAT', percent: 19, included: true },
          { name: 'City', percent: 2, included: false },
        ],
      }),
    ).toEqual(['taxes: VAT 19 % included, City 2 %']);
    expect(said({ charge: { amount: 6, per: 'day' }, currency: 'usd' })).toEqual(['$6.00 per.day']);
    expect(
      said({
        currency: 'USD',
        tiers: [
          { unit: 'day', price: 45 },
          { unit: 'week', timesDaily: 6 },
        ],
        seasons: [{ name: 'Summer', percent: 20 }],
        discounts: [{ fromDays: 14, percent: 12 }],
      }),
    ).toEqual([
      'tiers: day $45.00, week × 6',
      'seasons: Summer +20 %',
      'discounts: rules.fromDays(14) -12 %',
    ]);
  });

  it('cuts a long list and says so', () => {
    const taxes = ['A', 'B', 'C', 'D', 'E', 'F'].map((name) => ({ name, percent: 1 }));
    expect(said({ taxes })[0]).toMatch(/D 1 % \+2$/);
  });

  it('says nothing of an empty rule', () => {
    expect(said({ taxes: [], percent: null })).toEqual([]);
  });
});
