import { unitAt, type DistanceUnit } from '../format/distance';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { get, type Branch, type Car } from './api';
import { personOf } from './parts/people';

/** The console's texts; those of the shell as `t('shell:status.held')`. */
export const useT = () => useTranslation(['admin', 'shell']).t;

export type Address = Record<string, string | undefined>;

/** What the page keeps in its address, as texts, and a way to change some of it. */
export function useAddress(): [Address, (patch: Record<string, string | number | undefined>) => void] {
  const raw = useSearch({ strict: false }) as Record<string, unknown>;
  const navigate = useNavigate();
  const address = useMemo(
    () => Object.fromEntries(Object.entries(raw).map(([key, value]) => [key, String(value)])),
    [raw],
  );
  const change = useCallback(
    (patch: Record<string, string | number | undefined>) =>
      void navigate({
        to: '.',
        replace: true,
        resetScroll: false,
        search: ((before: Record<string, unknown>) =>
          Object.fromEntries(
            Object.entries({ ...before, ...patch }).filter(
              ([, value]) => value !== undefined && value !== '',
            ),
          )) as never,
      }),
    [navigate],
  );
  return [address, change];
}

const HOUR = 3_600_000;

export const useBranches = () =>
  useQuery({
    queryKey: ['branches'],
    queryFn: async () => (await get<{ items: Branch[] }>('/branches/all')).items,
    staleTime: HOUR,
  });

/** In what the cars of a branch count distances. */
export const useBranchUnit = (id: string | null | undefined): DistanceUnit => {
  const { data: branches = [] } = useBranches();
  return unitAt(branches.find((branch) => branch.id === id));
};

export const usePerson = (id: string | undefined) =>
  useQuery({
    queryKey: ['person', id],
    queryFn: () => personOf(id!),
    enabled: id !== undefined,
    staleTime: HOUR,
  });

export const useCar = (id: string | undefined) =>
  useQuery({
    queryKey: ['car', id],
    queryFn: () => get<Car>(`/cars/${id}`),
    enabled: id !== undefined && id !== 'new',
  });
