import { describe, expect, it } from 'vitest';
import { asExpiry, grouped, isCardNumber, readExpiry } from './cards';

describe('a card', () => {
  it.each(['4242 4242 4242 4242', '5555555555554444', '378282246310005'])('takes %s', (number) => {
    expect(isCardNumber(number)).toBe(true);
  });

  it.each(['4242 4242 4242 4241', '4242', 'abcd efgh ijkl mnop', ''])('does not take %s', (number) => {
    expect(isCardNumber(number)).toBe(false);
  });

  it('shows digits in groups, and the month apart from the year', () => {
    expect(grouped('42424242abc42424242')).toBe('4242 4242 4242 4242');
    expect(asExpiry('1230')).toBe('12 / 30');
    expect(asExpiry('1')).toBe('1');
  });

  it('is good until the end of its month', () => {
    const now = new Date(2027, 2, 31);
    expect(readExpiry('03 / 27', now)).toEqual({ expMonth: 3, expYear: 2027 });
    expect(readExpiry('02 / 27', now)).toBeNull();
    expect(readExpiry('13 / 28', now)).toBeNull();
    expect(readExpiry('1', now)).toBeNull();
  });
});
