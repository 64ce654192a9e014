import { useSyncExternalStore } from 'react';

export type Appearance = 'light' | 'dark' | 'system';

const KEY = 'motorpool.appearance';
const dark = window.matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

export const wanted = (): Appearance => (localStorage.getItem(KEY) as Appearance | null) ?? 'system';

const shown = () => (wanted() === 'system' ? (dark.matches ? 'dark' : 'light') : wanted());

/** Before the first paint, and whenever the wish or the system changes. */
export function applyAppearance() {
  document.documentElement.dataset.theme = shown();
  listeners.forEach((listener) => listener());
}

export function setAppearance(next: Appearance) {
  localStorage.setItem(KEY, next);
  applyAppearance();
}

dark.addEventListener('change', applyAppearance);

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useAppearance = (): Appearance => useSyncExternalStore(subscribe, wanted);
export const useIsDark = (): boolean => useSyncExternalStore(subscribe, () => shown() === 'dark');
