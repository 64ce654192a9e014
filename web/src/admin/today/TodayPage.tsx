import Box from '@mui/material/Box';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useUser } from '../../api/useSession';
import { useFormat } from '../../format/useFormat';
import { addDays, ownZone, today } from '../../format/zoned';
import { ButtonLink } from '../../shell/link';
import { ProblemNote } from '../../shell/ProblemNote';
import { may } from '../access';
import { get, type Day } from '../api';
import { BranchChoice } from '../parts/Filters';
import { Zones } from '../parts/Moment';
import { PageHead } from '../parts/PageHead';
import { useAddress, useBranches, useT } from '../useAdmin';
import { LISTS, whereOf } from './day';
import { Figures } from './Figures';
import { BlockList, WorkList } from './WorkList';

/** What there is to do today, in one answer. */
export function TodayPage() {
  const t = useT();
  const format = useFormat();
  const user = useUser();
  const [{ branch }, change] = useAddress();
  const { data: branches = [] } = useBranches();
  const zone = branches.find(({ id }) => id === branch)?.timeZone ?? ownZone();
  const date = today(zone);
  const isDesk = may(user, 'agent', 'admin');
  const { data, error, refetch } = useQuery({
    queryKey: ['today', branch],
    queryFn: () => get<Day>('/bookings/today', { branchId: branch }),
    placeholderData: keepPreviousData,
  });
  const lists = isDesk ? LISTS.filter((key) => key !== 'atRisk' || (data?.atRisk.total ?? 0) > 0) : [];
  const zones = data && [
    ...lists.flatMap((key) => data[key].items.map((booking) => whereOf(key, booking, branches).zone)),
    ...data.maintenance.items.map(({ timeZone }) => timeZone),
  ];
  return (
    <>
      <PageHead title={t('nav.today')} text={format.day(date, LONG)}>
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
      <ProblemNote error={error} onRetry={() => void refetch()} />
      <Zones of={zones ?? []}>
        <Box
          sx={{
            columnCount: { xs: 1, lg: 2, xl: 3 },
            columnGap: 2,
            '& > *': { breakInside: 'avoid', mb: 2 },
            mb: 1,
          }}
        >
          {lists.map((key) => (
            <WorkList
              key={key}
              kind={key}
              work={data?.[key]}
              branches={branches}
              branch={branch}
              tomorrow={addDays(date, 1)}
            />
          ))}
          <BlockList work={data?.maintenance} branches={branches} />
        </Box>
      </Zones>
      {may(user, 'admin') && <Figures />}
    </>
  );
}

const LONG = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
