import { describe, expect, it } from 'vitest';
import { priceOf, totalsQuery } from './totals';

const car = { id: 'a', pricePerDay: 50, currency: 'USD' };
const dates = { from: '2027-03-01T10:00:00Z', to: '2027-03-04T10:00:00Z' };

describe('the price of a car in a list', () => {
  it('is that of a day as long as nobody said from when to when', () => {
    expect(priceOf(car, {}, { isError: false }).kind).toBe('day');
    expect(priceOf(car, { from: dates.from }, { isError: false }).kind).toBe('day');
  });

  it('is what the server says, never days times the rate', () => {
    const data = [{ carId: 'a', total: 171.5, days: 3, currency: 'USD' }];
    expect(priceOf(car, dates, { data, isError: false })).toMatchObject({
      kind: 'total',
      total: 171.5,
      days: 3,
    });
    expect(priceOf(car, dates, { isError: false }).kind).toBe('waiting');
    expect(priceOf(car, dates, { data: [], isError: false }).kind).toBe('unknown');
    expect(priceOf(car, dates, { isError: true }).kind).toBe('unknown');
  });

  it('says what is against it', () => {
    const data = [{ carId: 'a', code: 'branch-closed', detail: 'Pike is closed on Monday.' }];
    expect(priceOf(car, dates, { data, isError: false })).toMatchObject({
      kind: 'refused',
      reason: 'Pike is closed on Monday.',
    });
  });

  it('is asked for once, however the cars are sorted, and not without cars', () => {
    const [one, other] = [
      totalsQuery([{ id: 'a' }, { id: 'b' }], dates),
      totalsQuery([{ id: 'b' }, { id: 'a' }], dates),
    ];
    expect(one.queryKey).toEqual(other.queryKey);
    expect(totalsQuery([], dates).enabled).toBe(false);
  });
});
