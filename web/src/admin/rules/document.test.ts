import { describe, expect, it } from 'vitest';
import { sent, valueAt, withValue } from './document';

describe('a rule as a document', () => {
  const rate = { name: 'A', seasons: [{ percent: 10 }, { percent: 20 }], terms: null };

  it('is read by the names that the server uses for its fields', () => {
    expect(valueAt(rate, 'seasons[1].percent')).toBe(20);
    expect(valueAt(rate, 'terms.lateReturn.graceMinutes')).toBeUndefined();
    expect(valueAt(rate, 'seasons[7].percent')).toBeUndefined();
  });

  it('is changed as a copy, and grows where something is missing', () => {
    const changed = withValue(rate, 'seasons[0].percent', 5);
    expect(valueAt(changed, 'seasons[0].percent')).toBe(5);
    expect(rate.seasons[0]!.percent).toBe(10);
    expect(withValue({}, 'charge.amount', 3)).toEqual({ charge: { amount: 3 } });
    expect(Array.isArray(withValue(rate, 'seasons[2].percent', 1).seasons)).toBe(true);
  });

  it('is sent without what is empty and without what the server keeps', () => {
    const shown = {
      id: '1',
      version: 3,
      changedAt: 'x',
      deleted: false,
      branchId: 'b',
      name: '',
      limit: null,
      tiers: [{ unit: 'day', price: '' }],
      yearly: false,
    };
    expect(sent(shown, false)).toEqual({ branchId: 'b', tiers: [{ unit: 'day' }], yearly: false });
    expect(sent(shown, true)).toEqual({ tiers: [{ unit: 'day' }], yearly: false });
  });
});
