import { expect, it } from 'vitest';
import { firstAmount, leftOf } from './refund';

it('offers all of a payment of which nothing was given back', () => {
  expect(firstAmount({ captured: 151.11, refunded: 0 })).toBe('151.11');
});

it('offers nothing once a part was given back', () => {
  expect(firstAmount({ captured: 151.11, refunded: 51.11 })).toBe('');
});

it('reckons what is left without the noise of binary fractions', () => {
  expect(leftOf({ captured: 0.3, refunded: 0.1 })).toBe(0.2);
});
