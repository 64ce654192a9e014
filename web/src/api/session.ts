import type { components } from './schema';

export type User = components['schemas']['UserView'];
type Tokens = components['schemas']['Tokens'];

/**
 * Who is signed in. The access token (15 minutes) lives in memory only. The refresh token lives in the browser's storage,
 * so that a reload or a second tab stays signed in, and is good for one use: using it twice ends the session everywhere.
 * Therefore one tab at a time refreshes, under a lock of the whole browser, and tells the others.
 */
interface Session {
  accessToken: string;
  refreshToken: string;
  expiresAt: number;
  user: User;
}

const KEY = 'motorpool.session';
const LOCK = 'motorpool.refresh';
const EARLY = 30_000;

let current: Session | null = null;
let isKnown = false;
const listeners = new Set<() => void>();
const others = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('motorpool.session');

others?.addEventListener('message', (event: MessageEvent<Session | null>) => set(event.data));

function set(next: Session | null) {
  current = next;
  isKnown = true;
  listeners.forEach((listener) => listener());
}

interface Stored {
  refreshToken: string;
  user: User;
}

let read: { text: string | null; value: Stored | null } = { text: null, value: null };

/** The same object as long as the storage says the same: React compares by identity. */
function stored(): Stored | null {
  const text = localStorage.getItem(KEY);
  if (text === read.text) return read.value;
  try {
    read = { text, value: JSON.parse(text ?? 'null') as Stored | null };
  } catch {
    read = { text, value: null };
  }
  return read.value;
}

function keep(tokens: Tokens) {
  const session = {
    accessToken: tokens.accessToken,
    refreshToken: tokens.refreshToken,
    expiresAt: Date.now() + tokens.expiresIn * 1000,
    user: tokens.user,
  };
  localStorage.setItem(KEY, JSON.stringify({ refreshToken: session.refreshToken, user: session.user }));
  set(session);
  others?.postMessage(session);
  return session;
}

function forget() {
  localStorage.removeItem('motorpool.trips');
  localStorage.removeItem(KEY);
  set(null);
  others?.postMessage(null);
}

async function exchange(refreshToken: string): Promise<Session | null> {
  const reply = await fetch('/api/auth/refresh', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ refreshToken }),
  });
  if (reply.ok) return keep((await reply.json()) as Tokens);
  if (reply.status < 500 && reply.status !== 429) forget();
  return null;
}

const withLock = <T>(work: () => Promise<T>): Promise<T> =>
  'locks' in navigator ? (navigator.locks.request(LOCK, work) as Promise<T>) : work();

/**
 * A token that the API takes now, or null. `stale` is one that it has just refused: when another tab refreshed in the
 * meantime, its token is taken instead of using the refresh token again.
 */
export async function accessToken(stale?: string): Promise<string | null> {
  const isFresh = () =>
    current !== null && current.accessToken !== stale && current.expiresAt - EARLY > Date.now();
  if (isFresh()) return current!.accessToken;
  if (stored() === null) {
    if (!isKnown || current !== null) set(null);
    return null;
  }
  const session = await withLock(async () => {
    const token = stored()?.refreshToken;
    if (isFresh() || !token) return current;
    return exchange(token);
  });
  return session?.accessToken ?? null;
}

/** Who is signed in as far as is known without asking; the pages need not wait for a token to show a name. */
export function user(): User | null {
  return current?.user ?? (isKnown ? null : (stored()?.user ?? null));
}

export const signedIn = (tokens: Tokens) => keep(tokens);

export function changed(next: User) {
  if (current)
    keep({ ...current, expiresIn: (current.expiresAt - Date.now()) / 1000, tokenType: 'Bearer', user: next });
}

export async function signOut() {
  const token = stored()?.refreshToken;
  forget();
  if (token) {
    await fetch('/api/auth/logout', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ refreshToken: token }),
    }).catch(() => undefined);
  }
}

/** The session ended elsewhere, for instance with all others. */
export const expired = forget;

export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
