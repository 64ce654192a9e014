import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/client';

export const messagesQuery = (page = 1) =>
  queryOptions({
    queryKey: ['notifications', 'list', page],
    queryFn: () => answer(api.GET('/notifications', { params: { query: { page, limit: 50 } as never } })),
  });
