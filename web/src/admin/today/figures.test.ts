import { describe, expect, it } from 'vitest';
import { compared, summed, type ReportRow } from './figures';

const row = (step: string, figures: Record<string, unknown>): ReportRow => ({
  step,
  partId: 'x',
  part: 'X',
  ...figures,
});

describe('reports as charts', () => {
  it('puts the same day of the period before beside each day', () => {
    expect(
      compared(
        [row('2027-03-09', { net: 5 }), row('2027-03-08', { net: 2 })],
        [row('2027-03-06', { net: 1 })],
        'net',
      ),
    ).toEqual({ steps: ['2027-03-08', '2027-03-09'], now: [2, 5], before: [1, 0] });
  });

  it('never adds up two currencies', () => {
    const rows = [
      row('2027-03-08', { net: 2, currency: 'USD' }),
      row('2027-03-08', { net: 900, currency: 'JPY' }),
      row('2027-03-09', { net: 0, currency: '' }),
    ];
    expect(compared(rows, [], 'net', 'USD').now).toEqual([2, 0]);
  });

  it('weighs utilisation by the hours, not by the months', () => {
    const rows = [
      row('2027-03-01', { rentedHours: 10, availableHours: 10 }),
      row('2027-04-01', { rentedHours: 0, availableHours: 90 }),
    ];
    expect(summed(rows)).toEqual([{ part: 'X', share: 0.1 }]);
    expect(summed([row('2027-03-01', { rentedHours: 0, availableHours: 0 })])).toEqual([]);
  });
});
