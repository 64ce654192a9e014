import { afterEach, expect, it, vi } from 'vitest';
import { api } from '../api/client';
import { isOnline } from './online';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const unreachable = () => Promise.reject(new TypeError('Failed to fetch'));
const login = () =>
  api
    .POST('/auth/login', { baseUrl: 'http://here/api', body: { email: 'a@b.c', password: 'x' } })
    .catch(() => null);

it('is offline when nothing gets through, whatever the browser believes, until something does', async () => {
  vi.useFakeTimers();
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('document', { documentElement: { lang: 'en' } });
  vi.stubGlobal('fetch', unreachable);
  expect(isOnline()).toBe(true);
  await login();
  expect(isOnline()).toBe(false);
  await vi.advanceTimersByTimeAsync(6_000);
  expect(isOnline()).toBe(false);
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('{}')));
  await vi.advanceTimersByTimeAsync(6_000);
  expect(isOnline()).toBe(true);
});
