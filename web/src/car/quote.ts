import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import type { components } from '../api/schema';

type Described = components['schemas']['Quote'];

/** Not every quote has an excess, and few change a booking. */
export type Quote = Omit<Described, 'excess' | 'change'> & Partial<Pick<Described, 'excess' | 'change'>>;
export type Wish = components['schemas']['Wish'];

export const askQuote = (wish: Wish): Promise<Quote> => answer(api.POST('/quotes', { body: wish }));

export const quoteQuery = (wish: Partial<Wish> | null) =>
  queryOptions({
    queryKey: ['quotes', wish],
    queryFn: () => askQuote(wish as Wish),
    staleTime: 20 * 60_000,
    retry: false,
  });

/** A price for exactly this wish, which holds for half an hour; asked for again a little before it ends. */
export function useQuote(wish: Partial<Wish> | null) {
  return useQuery({
    ...quoteQuery(wish),
    enabled: wish !== null,
    placeholderData: keepPreviousData,
    refetchInterval: 25 * 60_000,
  });
}
