import { describe, expect, it } from 'vitest';
import { addressOf, endsOf } from './ends';

const newark = {
  id: 'n',
  name: 'Newark',
  address: '1 Terminal Rd',
  city: 'Newark',
  timeZone: 'America/New_York',
};
const burbank = {
  id: 'b',
  name: 'Burbank Airport',
  address: '2627 N Hollywood Way, Burbank',
  city: 'Burbank',
  timeZone: 'America/Los_Angeles',
};
const car = { branchName: 'Denver', address: 'Pena Blvd', timeZone: 'America/Denver' };

describe('the ends of a rental', () => {
  it('are its own places with their own clocks, wherever its car is', () => {
    const places = { pickupBranchId: 'n', dropoffBranchId: 'b', timeZone: 'America/New_York' };
    expect(endsOf(places, { pickup: newark, dropoff: burbank }, car)).toEqual({
      pickup: { name: 'Newark', address: '1 Terminal Rd, Newark', zone: 'America/New_York' },
      dropoff: {
        name: 'Burbank Airport',
        address: '2627 N Hollywood Way, Burbank',
        zone: 'America/Los_Angeles',
      },
    });
  });

  it('are one place when the car comes back to where it was picked up', () => {
    const { pickup, dropoff } = endsOf(
      { pickupBranchId: 'n', dropoffBranchId: 'n' },
      { pickup: newark },
      car,
    );
    expect(dropoff).toEqual(pickup);
    expect(endsOf({ pickupBranchId: 'n' }, { pickup: newark }).dropoff.name).toBe('Newark');
  });

  it('never show the place of the car while the branch is still being read', () => {
    const places = { pickupBranchId: 'n', dropoffBranchId: 'b', timeZone: 'America/New_York' };
    expect(endsOf(places, {}, car)).toEqual({
      pickup: { zone: 'America/New_York' },
      dropoff: { zone: 'America/New_York' },
    });
  });

  it('are where the car is for a booking from before bookings had places', () => {
    expect(endsOf({}, {}, car).dropoff).toEqual({
      name: 'Denver',
      address: 'Pena Blvd',
      zone: 'America/Denver',
    });
  });

  it('have an address with its city, but not twice', () => {
    expect(addressOf({ address: 'Main St 1', city: 'Reno' })).toBe('Main St 1, Reno');
    expect(addressOf({ address: 'Main St 1, RENO', city: 'Reno' })).toBe('Main St 1, RENO');
    expect(addressOf({ city: 'Reno' })).toBe('Reno');
  });
});
