import { QueryClient } from '@tanstack/react-query';
import { asProblem } from '../api/problem';

const TRIES = 2;

/** What a server refused it refuses again; only what may pass is tried again. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (tries, error) => tries < TRIES && asProblem(error).isPassing,
      networkMode: 'offlineFirst',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});
