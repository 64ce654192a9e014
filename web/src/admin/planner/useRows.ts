import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { PER_PAGE, rowsOf, type Question, type Row } from './rows';

const keyOf = (question: Question, page: number) => ['planner', question, page];

/** Rows by their number: pages are read when some of their rows come into sight. */
export function useRows(question: Question, first: number, last: number) {
  const head = useQuery({
    queryKey: keyOf(question, 1),
    queryFn: () => rowsOf(question, 1),
    placeholderData: keepPreviousData,
  });
  const total = head.data?.total ?? 0;
  const pages = pagesOf(first, Math.min(last, total - 1));
  const lists = useQueries({
    queries: pages.map((page) => ({
      queryKey: keyOf(question, page),
      queryFn: () => rowsOf(question, page),
      placeholderData: keepPreviousData,
    })),
  });
  const row = (index: number): Row | undefined => {
    const page = Math.floor(index / PER_PAGE) + 1;
    const found = page === 1 ? head.data : lists[pages.indexOf(page)]?.data;
    return found?.items[index % PER_PAGE];
  };
  const failed = lists.find(({ error }) => error);
  return {
    total: head.data ? total : undefined,
    row,
    error: head.error ?? failed?.error,
    retry: () => void (head.error ? head.refetch() : failed?.refetch()),
  };
}

export function pagesOf(first: number, last: number): number[] {
  const found: number[] = [];
  for (let page = Math.floor(Math.max(first, 0) / PER_PAGE); page <= Math.floor(last / PER_PAGE); page++) {
    if (page > 0) found.push(page + 1);
  }
  return found;
}
