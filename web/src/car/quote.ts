import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import type { components } from '../api/schema';

type Described = components['schemas']['Quote'];

/** The API's description mixes up the terms of a quote with those of a rate, which have the same names. */
export interface Quote extends Omit<
  Described,
  'mileage' | 'cancellation' | 'lateReturn' | 'change' | 'excess'
> {
  mileage: { unlimited: boolean; includedKm?: number; pricePerExtraKm?: number };
  cancellation: { fullRefundUntil: string; partialRefundUntil: string; partialRefundPercent: number };
  lateReturn: { graceMinutes: number; pricePerHour: number };
  excess?: number;
  change?: { bookingId: string; bookingVersion: number; previousTotal: number; difference: number };
}
export type Wish = components['schemas']['Wish'];

export const askQuote = (wish: Wish): Promise<Quote> =>
  answer(api.POST('/quotes', { body: wish })) as unknown as Promise<Quote>;

/** A price for exactly this wish, which holds for half an hour; asked for again a little before it ends. */
export function useQuote(wish: Partial<Wish> | null) {
  return useQuery({
    queryKey: ['quotes', wish],
    queryFn: () => askQuote(wish as Wish),
    enabled: wish !== null,
    placeholderData: keepPreviousData,
    staleTime: 20 * 60_000,
    refetchInterval: 25 * 60_000,
    retry: false,
  });
}
