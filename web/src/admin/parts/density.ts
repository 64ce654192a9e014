import { useSyncExternalStore } from 'react';

const KEY = 'motorpool.compact';
const watchers = new Set<() => void>();
const isCompact = () => localStorage.getItem(KEY) === 'yes';

/** Whether tables show as many rows as fit; kept in the browser, the same for all of them. */
export function useDensity(): [boolean, (compact: boolean) => void] {
  const compact = useSyncExternalStore((watcher) => {
    watchers.add(watcher);
    return () => watchers.delete(watcher);
  }, isCompact);
  return [
    compact,
    (next) => {
      localStorage.setItem(KEY, next ? 'yes' : 'no');
      watchers.forEach((watcher) => watcher());
    },
  ];
}
