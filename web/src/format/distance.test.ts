import { describe, expect, it } from 'vitest';
import { fromKm, pricePer, toKm, unitAt } from './distance';

describe('distances at a branch', () => {
  it.each([
    [{ country: 'US' }, 'mi'],
    [{ country: 'GB' }, 'mi'],
    [{ country: 'DE' }, 'km'],
    [{ country: 'US', distanceUnit: 'km' }, 'km'],
    [{ country: 'DE', distanceUnit: 'mi' }, 'mi'],
    [{ country: 'US', distanceUnit: null }, 'mi'],
    [undefined, 'km'],
  ])('of %o are in %s', (branch, unit) => {
    expect(unitAt(branch)).toBe(unit);
  });

  it('come back as they were typed', () => {
    for (let miles = 0; miles < 3_000; miles++) expect(fromKm(toKm(miles, 'mi'), 'mi')).toBe(miles);
    expect(toKm(28_036, 'mi')).toBe(45_120);
    expect(fromKm(45_120, 'mi')).toBe(28_036);
    expect(fromKm(45_120, 'km')).toBe(45_120);
  });

  it('cost per mile what they cost per kilometre', () => {
    expect(pricePer('mi', 0.25)).toBe(0.4);
    expect(pricePer('km', 0.25)).toBe(0.25);
  });
});
