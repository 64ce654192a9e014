import { describe, expect, it } from 'vitest';
import { chosen, queryOf, toggled } from './query';

describe('a search in the address', () => {
  it('asks for no place without both coordinates, and for no dates without both ends', () => {
    const query = queryOf({ lat: 1, from: '2027-03-01T10:00:00Z', sort: 'distance' });
    expect(query).toMatchObject({
      lat: undefined,
      radius: undefined,
      pickupTime: undefined,
      sort: undefined,
    });
  });

  it('looks within 50 km unless told otherwise', () => {
    expect(queryOf({ lat: 1, lng: 2 }).radius).toBe(50);
    expect(queryOf({ lat: 1, lng: 2, radius: 200 }).radius).toBe(200);
  });

  it('adds and takes away one value of a filter and goes back to the first page', () => {
    const one = toggled({ page: 3 }, 'carClass', 'suv');
    expect(one).toMatchObject({ carClass: 'suv', page: undefined });
    const two = toggled(one, 'carClass', 'van');
    expect(chosen(two, 'carClass')).toEqual(['suv', 'van']);
    expect(toggled(toggled(two, 'carClass', 'suv'), 'carClass', 'van').carClass).toBeUndefined();
  });
});
