import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let isReached = true;

const PAUSE = 5_000;

/** A browser may believe that it is online when nothing gets through: what became of the last question tells more. */
export function noteReached(reached: boolean) {
  if (reached === isReached) return;
  isReached = reached;
  listeners.forEach((listener) => listener());
  if (!reached) askAgain();
}

/** Until something comes back, for a page that stands still asks nothing. */
function askAgain() {
  setTimeout(() => {
    if (!isReached) fetch('/health', { cache: 'no-store' }).then(() => noteReached(true), askAgain);
  }, PAUSE);
}

export const isOnline = () => navigator.onLine && isReached;

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

export const useIsOnline = () => useSyncExternalStore(subscribe, isOnline);
