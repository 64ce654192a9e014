import { describe, expect, it } from 'vitest';
import { newPrice } from './prices';

describe('a change of many prices', () => {
  it.each([
    [40, { way: 'percent', value: 10, step: 1 }, 44],
    [49.9, { way: 'percent', value: -10, step: 0.01 }, 44.91],
    [49.9, { way: 'percent', value: 5, step: 5 }, 50],
    [42.5, { way: 'amount', value: 0, step: 1 }, 43],
    [3, { way: 'amount', value: -10, step: 1 }, 1],
    [10, { way: 'set', value: 25, step: 1 }, 25],
    [0.1, { way: 'amount', value: 0.2, step: 0.01 }, 0.3],
  ] as const)('%d by %j is %d', (price, rule, expected) => {
    expect(newPrice(price, rule)).toBe(expected);
  });
});
