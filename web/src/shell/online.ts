import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let isReached = true;

/** A browser may believe that it is online when nothing gets through: what became of the last question tells more. */
export function noteReached(reached: boolean) {
  if (reached === isReached) return;
  isReached = reached;
  listeners.forEach((listener) => listener());
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
};

export const useIsOnline = () => useSyncExternalStore(subscribe, () => navigator.onLine && isReached);
