import { queryOptions, useQuery } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import type { components } from '../api/schema';
import { addDays, inZone, today, toInstant } from '../format/zoned';

export type Car = components['schemas']['CarView'];

export const carQuery = (id: string) =>
  queryOptions({
    queryKey: ['cars', id],
    queryFn: () => answer(api.GET('/cars/{id}', { params: { path: { id } } })),
  });

/** Nothing is asked as long as there is no car. */
export const useCar = (id: string | undefined) =>
  useQuery({ ...carQuery(id ?? ''), enabled: id !== undefined });

const AHEAD = 360;

/** The days on which a car is taken for some time, on the clocks of its branch. */
export function useTakenDays(carId: string, zone: string | undefined): (day: string) => boolean {
  const start = zone ? today(zone) : '';
  const { data } = useQuery({
    queryKey: ['availability', carId, start],
    queryFn: () => {
      const from = toInstant({ day: start, time: '00:00' }, zone!);
      const to = toInstant({ day: addDays(start, AHEAD), time: '00:00' }, zone!);
      return answer(
        api.GET('/bookings/availability/{carId}', { params: { path: { carId }, query: { from, to } } }),
      );
    },
    enabled: zone !== undefined,
  });
  const taken = new Set<string>();
  for (const busy of data?.busy ?? []) {
    const last = inZone(new Date(Date.parse(busy.to) - 1), zone!).day;
    for (let day = inZone(busy.from, zone!).day; day <= last; day = addDays(day, 1)) taken.add(day);
  }
  return (day) => taken.has(day);
}
