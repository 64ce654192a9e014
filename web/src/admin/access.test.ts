import { describe, expect, it } from 'vitest';
import type { User } from '../api/session';
import { may, sectionAt, sectionsOf } from './access';

const somebody = (...roles: User['roles']) => ({ roles }) as User;

describe('who sees what of the console', () => {
  it('shows an agent the desk only', () => {
    expect(sectionsOf(somebody('customer', 'agent')).map(({ key }) => key)).toEqual([
      'today',
      'bookings',
      'planner',
    ]);
  });

  it('shows a customer nothing', () => {
    expect(sectionsOf(somebody('customer'))).toEqual([]);
    expect(sectionsOf(null)).toEqual([]);
    expect(may(null, 'admin')).toBe(false);
  });

  it.each([
    ['/admin', 'today'],
    ['/admin/bookings', 'bookings'],
    ['/admin/bookings/42', 'bookings'],
    ['/admin/fleet/prices', 'fleet'],
  ])('%s belongs to %s', (path, key) => {
    expect(sectionAt(path)?.key).toBe(key);
  });
});
