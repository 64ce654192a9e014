import { queryOptions, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
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

/** The times at which a car is taken, as far ahead as it can be booked. */
export const busyQuery = (carId: string, zone: string) => {
  const start = today(zone);
  const from = toInstant({ day: start, time: '00:00' }, zone);
  const to = toInstant({ day: addDays(start, AHEAD), time: '00:00' }, zone);
  return queryOptions({
    queryKey: ['availability', carId, start],
    queryFn: () =>
      answer(api.GET('/bookings/availability/{carId}', { params: { path: { carId }, query: { from, to } } })),
  });
};

export const freeQuery = (carId: string, moments: { from: string; to: string }) =>
  queryOptions({
    queryKey: ['availability', 'one', carId, moments],
    queryFn: () =>
      answer(
        api.GET('/bookings/availability', {
          params: {
            query: { carId: [carId], pickupTime: moments.from, dropoffTime: moments.to } as never,
          },
        }),
      ),
  });

/** The days on which a car is taken for some time, on the clocks of its branch. */
export function useTakenDays(carId: string, zone: string): (day: string) => boolean {
  const { data } = useQuery(busyQuery(carId, zone));
  const taken = useMemo(() => {
    const days = new Set<string>();
    for (const busy of data?.busy ?? []) {
      const last = inZone(new Date(Date.parse(busy.to) - 1), zone).day;
      for (let day = inZone(busy.from, zone).day; day <= last; day = addDays(day, 1)) days.add(day);
    }
    return days;
  }, [data, zone]);
  return useCallback((day) => taken.has(day), [taken]);
}
