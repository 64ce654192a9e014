import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import type { Calendar } from './hours';

/** When branches are open: some lines for all of them, which seldom change. */
export const calendarsQuery = queryOptions({
  queryKey: ['rules', 'calendars'],
  queryFn: () =>
    answer(
      api.GET('/rules/{kind}', { params: { path: { kind: 'calendars' }, query: {} } } as never) as never,
    ) as Promise<{ items: Calendar[] }>,
  staleTime: 300_000,
});
