import { useSyncExternalStore } from 'react';
import { subscribe, user, type User } from './session';

export function useUser(): User | null {
  return useSyncExternalStore(subscribe, user);
}

export const isStaff = (who: User | null): boolean => who?.roles.some((role) => role !== 'customer') ?? false;
