import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useUser } from '../../api/useSession';
import { useFormat } from '../../format/useFormat';
import { ownZone } from '../../format/zoned';
import { ButtonLink } from '../../shell/link';
import { ProblemNote } from '../../shell/ProblemNote';
import { may } from '../access';
import { all, type Block, type Booking } from '../api';
import { BranchChoice } from '../parts/Filters';
import { PageHead } from '../parts/PageHead';
import { useAddress, useBranches, useT } from '../useAdmin';
import { daySpan, workOf, type DaySpan } from './day';
import { Figures } from './Figures';
import { BlockList, WorkList } from './WorkList';

const MOST_PAGES = 5;
const OPEN = ['held', 'confirmed', 'active'] as const;

/** Open bookings that matter until the end of the day; those without a return yet from long before as well. */
async function openBookings(span: DaySpan, branchId: string | undefined): Promise<Booking[]> {
  const lists = await Promise.all(
    OPEN.map((status) =>
      all<Booking>(
        '/bookings',
        { all: true, status, branchId, to: status === 'held' ? undefined : span.to },
        MOST_PAGES,
      ),
    ),
  );
  return lists.flat();
}

/** Maintenance of all cars, from the planner's pages. */
const blocksOf = async (span: DaySpan, branchId: string | undefined): Promise<Block[]> => {
  const rows = await all<{ carId: string; maintenance: Block[] }>(
    '/bookings/planner',
    { ...span, branchId },
    30,
  );
  return rows.flatMap(({ carId, maintenance }) => maintenance.map((block) => ({ ...block, carId })));
};

export function TodayPage() {
  const t = useT();
  const format = useFormat();
  const user = useUser();
  const [{ branch }, change] = useAddress();
  const { data: branches = [] } = useBranches();
  const zone = branches.find(({ id }) => id === branch)?.timeZone ?? ownZone();
  const span = useMemo(() => daySpan(zone), [zone]);
  const isDesk = may(user, 'agent', 'admin');

  const bookings = useQuery({
    queryKey: ['today', span.from, branch],
    queryFn: () => openBookings(span, branch),
    enabled: isDesk,
  });
  const blocks = useQuery({
    queryKey: ['today', 'blocks', span.from, branch],
    queryFn: () => blocksOf(span, branch),
    retry: false,
  });
  const work = useMemo(
    () => (bookings.data ? workOf(bookings.data, span, new Date(bookings.dataUpdatedAt)) : undefined),
    [bookings.data, bookings.dataUpdatedAt, span],
  );
  return (
    <>
      <PageHead title={t('nav.today')} text={format.day(span.from.slice(0, 10), LONG)}>
        <Box sx={{ minWidth: { xs: '100%', sm: 220 } }}>
          <BranchChoice
            label={t('branch')}
            any={t('allBranches')}
            value={branch}
            onChange={(value) => change({ branch: value })}
          />
        </Box>
        {isDesk && (
          <ButtonLink to="/admin/bookings/new" variant="contained">
            {t('counter.title')}
          </ButtonLink>
        )}
      </PageHead>
      {bookings.error && <ProblemNote error={bookings.error} onRetry={() => void bookings.refetch()} />}
      <Box
        sx={{
          columnCount: { xs: 1, lg: 2, xl: 3 },
          columnGap: 2,
          '& > *': { breakInside: 'avoid', mb: 2 },
          mb: 1,
        }}
      >
        {isDesk && (
          <>
            <WorkList kind="late" bookings={work?.late} />
            <WorkList kind="pickups" bookings={work?.pickups} />
            <WorkList kind="returns" bookings={work?.returns} />
            <WorkList kind="unpaid" bookings={work?.unpaid} />
          </>
        )}
        <BlockList blocks={blocks.data} error={blocks.error} />
      </Box>
      {may(user, 'admin') && <Figures />}
    </>
  );
}

const LONG = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
