import { queryOptions, useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { answer, api } from '../api/client';
import type { components } from '../api/schema';
import type { Dates } from '../shell/addresses';

type Described = components['schemas']['CarTotal'];

/** A car has either a total or the reason why it has none. */
type CarTotal = Pick<Described, 'carId'> & Partial<Omit<Described, 'carId'>>;

interface Priced {
  id: string;
  pricePerDay: number;
  currency: string;
}

/** What a list can say of a car's price; only `total` is all that is to pay. */
export type CarPrice = { perDay: number; currency: string } & (
  | { kind: 'day' } // nobody said from when to when
  | { kind: 'waiting' }
  | { kind: 'total'; total: number; days: number }
  | { kind: 'unknown' } // the answer did not come: the next step says it
  | { kind: 'refused'; reason: string }
);

/** One question for all cars of a page; in which order they are listed makes no difference to their prices. */
export const totalsQuery = (cars: { id: string }[], { from, to }: Dates) => {
  const carIds = cars.map(({ id }) => id).sort();
  return queryOptions({
    queryKey: ['totals', from, to, carIds],
    queryFn: async ({ signal }) => {
      const body = { carIds, pickupTime: from!, dropoffTime: to! };
      const { items } = await answer(api.POST('/quotes/totals', { body, signal }));
      return items as CarTotal[];
    },
    enabled: isAsked(cars, { from, to }),
    staleTime: 300_000,
    retry: false,
  });
};

export const isAsked = (cars: unknown[], { from, to }: Dates): boolean =>
  cars.length > 0 && from !== undefined && to !== undefined;

export function priceOf(
  car: Priced,
  dates: Dates,
  answered: { data?: CarTotal[]; isError: boolean },
): CarPrice {
  const known = { perDay: car.pricePerDay, currency: car.currency };
  if (!isAsked([car], dates)) return { ...known, kind: 'day' };
  if (answered.isError) return { ...known, kind: 'unknown' };
  if (!answered.data) return { ...known, kind: 'waiting' };
  const found = answered.data.find(({ carId }) => carId === car.id);
  if (typeof found?.total === 'number')
    return {
      ...known,
      kind: 'total',
      total: found.total,
      days: found.days ?? 1,
      currency: found.currency ?? car.currency,
    };
  return found?.detail ? { ...known, kind: 'refused', reason: found.detail } : { ...known, kind: 'unknown' };
}

/** The server's total of each car for the dates, with all fees and taxes. */
export function useTotals<C extends Priced>(cars: C[], dates: Dates): (car: C) => CarPrice {
  const { data, isError } = useQuery(totalsQuery(cars, dates));
  const { from, to } = dates;
  return useCallback((car: C) => priceOf(car, { from, to }, { data, isError }), [from, to, data, isError]);
}
