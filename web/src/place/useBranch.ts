import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../api/client';

export function useBranch(id: string | undefined) {
  return useQuery({
    queryKey: ['branches', id],
    queryFn: () => answer(api.GET('/branches/{id}', { params: { path: { id: id! } } })),
    enabled: id !== undefined,
    staleTime: 600_000,
  }).data;
}
