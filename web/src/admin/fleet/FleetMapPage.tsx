import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useMemo } from 'react';
import { useFormat } from '../../format/useFormat';
import { Link } from '../../shell/link';
import { ProblemNote } from '../../shell/ProblemNote';
import { get } from '../api';
import { PageHead } from '../parts/PageHead';
import { useAddress, useBranches, useT } from '../useAdmin';
import { carsAsked, FleetFilters } from './FleetPage';

const MapView = lazy(() => import('../../map/MapView').then((module) => ({ default: module.MapView })));

interface CarsByBranch {
  items: { branchId: string; cars: number }[];
  total: number;
}

/** Where the cars of the filter are: one pin for each branch, with the number of its cars. */
export function FleetMapPage() {
  const t = useT();
  const format = useFormat();
  const navigate = useNavigate();
  const [address, change] = useAddress();
  const branches = useBranches();
  const question = carsAsked(address);
  const cars = useQuery({
    queryKey: ['cars', 'map', question],
    queryFn: () => get<CarsByBranch>('/cars/by-branch', question),
  });
  const filter = useCallback((patch: Record<string, string | undefined>) => change(patch), [change]);
  const pins = useMemo(() => {
    const counts = new Map((cars.data?.items ?? []).map((count) => [count.branchId, count.cars]));
    return (branches.data ?? [])
      .filter(({ id }) => counts.has(id))
      .map(({ id, name, latitude, longitude }) => ({
        id,
        lat: latitude,
        lng: longitude,
        text: format.number(counts.get(id)!),
        label: `${name}: ${t('fleet.carsHere', { count: counts.get(id) })}`,
      }));
  }, [cars.data, branches.data, t, format]);
  return (
    <>
      <PageHead
        title={t('fleet.map')}
        text={t('fleet.mapText')}
        above={
          <Link to="/admin/fleet" search={{} as never} variant="body2">
            ← {t('nav.fleet')}
          </Link>
        }
      />
      <FleetFilters address={address} onChange={filter} />
      <ProblemNote error={cars.error ?? branches.error} />
      <Box
        sx={{
          height: 'calc(100dvh - 330px)',
          minHeight: 360,
          borderRadius: '16px',
          overflow: 'hidden',
          border: 1,
          borderColor: 'divider',
        }}
      >
        <Suspense fallback={<Skeleton variant="rectangular" height="100%" />}>
          <MapView
            pins={pins}
            label={t('fleet.map')}
            onOpen={(branch) =>
              void navigate({ to: '/admin/fleet', search: { ...address, branch } as never })
            }
          />
        </Suspense>
      </Box>
    </>
  );
}
