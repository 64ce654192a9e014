import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import type { components } from '../api/schema';
import { datesAt } from '../dates/period';
import { ownZone } from '../format/zoned';
import type { Search } from '../shell/addresses';

export type CarHit = components['schemas']['CarHit'];
export type Facets = components['schemas']['Facets'];
export type SearchPage = components['schemas']['SearchPage'];

export const PAGE_SIZE = 24;
const ORDERS = { recommended: undefined, distance: 'distance', price: 'price', rating: 'rating' } as const;

/** What the address says, in the words of the API. */
export function queryOf(search: Search) {
  const hasPlace = search.lat !== undefined && search.lng !== undefined;
  return {
    q: search.q,
    lat: hasPlace ? search.lat : undefined,
    lng: hasPlace ? search.lng : undefined,
    radius: hasPlace ? (search.radius ?? 50) : undefined,
    pickupTime: search.from && search.to ? search.from : undefined,
    dropoffTime: search.from && search.to ? search.to : undefined,
    carClass: search.carClass,
    fuelType: search.fuelType,
    transmission: search.transmission,
    brand: search.brand,
    seats: search.seats,
    features: search.features,
    minPrice: search.minPrice,
    maxPrice: search.maxPrice,
    minRating: search.minRating,
    sort: search.sort === 'distance' && !hasPlace ? undefined : ORDERS[search.sort ?? 'recommended'],
    page: search.page ?? 1,
    limit: PAGE_SIZE,
  };
}

export const searchCars = (search: Search, signal?: AbortSignal): Promise<SearchPage> =>
  answer(api.GET('/search', { params: { query: queryOf(search) as never }, signal }));

export const resultsQuery = (search: Search) =>
  queryOptions({
    queryKey: ['search', search],
    queryFn: ({ signal }) => searchCars(search, signal),
  });

/** The dates that were asked for, with their times on the clock where the car is. */
export const datesFor = (search: Search, car: { timeZone: string }) =>
  datesAt(search, search.zone ?? ownZone(), car.timeZone);

/** The filters that are set, in the order of the panel. */
export const FILTERS = [
  'carClass',
  'transmission',
  'fuelType',
  'seats',
  'maxPrice',
  'minRating',
  'brand',
  'features',
] as const;
export type Filter = (typeof FILTERS)[number];

export const chosen = (search: Search, filter: Filter): string[] => {
  const value = search[filter];
  return value === undefined ? [] : String(value).split(',');
};

export function toggled(search: Search, filter: Filter, value: string): Search {
  const before = chosen(search, filter);
  const next = before.includes(value) ? before.filter((entry) => entry !== value) : [...before, value];
  return { ...search, page: undefined, [filter]: next.length ? next.join(',') : undefined };
}
