import { describe, expect, it } from 'vitest';
import { givenBack, paidOf } from './refund';

describe('what a cancelled trip gives back', () => {
  it('counts what was paid, not what is still due, and takes off what went back already', () => {
    const payments = [
      { captured: 120.1, refunded: 20 },
      { captured: 40.2, refunded: 0 },
      { captured: 0, refunded: 0 },
    ];
    expect(paidOf(payments)).toBe(140.3);
    expect(paidOf([])).toBe(0);
  });

  it('is never more than was paid', () => {
    expect(givenBack(160, 120)).toBe(120);
    expect(givenBack(60, 120)).toBe(60);
    expect(givenBack(60, 0)).toBe(0);
  });
});
