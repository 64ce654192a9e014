import Chip from '@mui/material/Chip';
import TextField from '@mui/material/TextField';
import Box from '@mui/material/Box';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useCarName } from '../../car/useCarName';
import { useFormat } from '../../format/useFormat';
import { ownZone, toInstant } from '../../format/zoned';
import { ButtonLink, Link } from '../../shell/link';
import { get, type Booking, type Page } from '../api';
import { BranchChoice, Choice, ClassChoice, Filters, SearchField } from '../parts/Filters';
import { CustomerName } from '../parts/CustomerName';
import { ListTable, type Column } from '../parts/ListTable';
import { Moment, Zones } from '../parts/Moment';
import { PageHead } from '../parts/PageHead';
import { PaidMark } from '../parts/Paid';
import { Panel } from '../parts/Panel';
import { Plate } from '../parts/Plate';
import { BookingMark, Mark } from '../parts/Status';
import { useAddress, useT, type Address } from '../useAdmin';
import { PersonChoice } from './PersonChoice';

const STATUSES = ['held', 'confirmed', 'active', 'completed', 'cancelled', 'expired', 'no_show'] as const;
const PER_PAGE = 25;
const OWING = new Set<Booking['status']>(['confirmed', 'active', 'completed']);

const start = (day: string | undefined) => day && toInstant({ day, time: '00:00' }, ownZone());

const questionOf = ({ q, status, branch, carClass, from, to, userId, atRisk, sort, page }: Address) => ({
  all: userId ? undefined : true,
  userId,
  q,
  status,
  branchId: branch,
  carClass,
  from: start(from),
  to: start(to),
  atRisk,
  sort,
  page: page ?? 1,
  limit: PER_PAGE,
});

export function BookingsPage() {
  const t = useT();
  const [address, change] = useAddress();
  const question = questionOf(address);
  const found = useQuery({
    queryKey: ['bookings', question],
    queryFn: () => get<Page<Booking>>('/bookings', question),
    placeholderData: keepPreviousData,
  });
  const filter = useCallback(
    (patch: Record<string, string | undefined>) => change({ ...patch, page: undefined }),
    [change],
  );
  const search = useCallback((q: string | undefined) => filter({ q }), [filter]);
  const columns = useColumns();
  return (
    <>
      <PageHead title={t('nav.bookings')}>
        <ButtonLink to="/admin/bookings/new" variant="contained">
          {t('counter.title')}
        </ButtonLink>
      </PageHead>
      <Filters>
        <SearchField label={t('bookings.search')} value={address.q} onChange={search} />
        <PersonChoice value={address.userId} onChange={(userId) => filter({ userId })} />
        <Choice
          label={t('status')}
          any={t('any')}
          value={address.status}
          options={STATUSES.map((value) => ({ value, label: t(`shell:status.${value}`) }))}
          onChange={(status) => filter({ status })}
        />
        <BranchChoice
          label={t('branch')}
          any={t('allBranches')}
          value={address.branch}
          onChange={(branch) => filter({ branch })}
        />
        <ClassChoice
          label={t('carClass')}
          any={t('any')}
          value={address.carClass}
          onChange={(carClass) => filter({ carClass })}
        />
        {(['from', 'to'] as const).map((end) => (
          <TextField
            key={end}
            size="small"
            type="date"
            label={t(`bookings.${end}`)}
            value={address[end] ?? ''}
            onChange={(event) => filter({ [end]: event.target.value || undefined })}
            slotProps={{ inputLabel: { shrink: true } }}
          />
        ))}
      </Filters>
      {address.atRisk && (
        <Chip
          label={t('bookings.atRisk')}
          color="error"
          variant="outlined"
          onDelete={() => filter({ atRisk: undefined })}
          sx={{ mb: 2 }}
        />
      )}
      <Zones of={(found.data?.items ?? []).map(({ timeZone }) => timeZone)}>
        <Panel title={t('bookings.list')} count={found.data?.total} flush>
          <ListTable
            label={t('nav.bookings')}
            columns={columns}
            rows={found.data?.items}
            rowKey={({ id }) => id}
            error={found.error}
            onRetry={() => void found.refetch()}
            isBusy={found.isPlaceholderData}
            sort={address.sort}
            onSort={(sort) => filter({ sort })}
            page={found.data}
            onPage={(page) => change({ page })}
            empty={{ title: t('bookings.none'), text: t('bookings.noneText') }}
          />
        </Panel>
      </Zones>
    </>
  );
}

function useColumns(): Column<Booking>[] {
  const t = useT();
  const format = useFormat();
  const carName = useCarName();
  return [
    {
      key: 'reference',
      label: t('bookings.reference'),
      render: (booking) => (
        <Link
          to="/admin/bookings/$bookingId"
          params={{ bookingId: booking.id } as never}
          sx={{ fontWeight: 600, fontFamily: 'ui-monospace, monospace' }}
        >
          {booking.reference ?? booking.id.slice(0, 8)}
        </Link>
      ),
    },
    { key: 'person', label: t('customer'), render: (booking) => <CustomerName booking={booking} /> },
    {
      key: 'car',
      label: t('car'),
      render: (booking) => (
        <>
          {carName(booking)} <Plate of={booking.plate} />
        </>
      ),
    },
    {
      key: 'pickup',
      label: t('pickup'),
      sort: 'pickup',
      render: (b) => <Moment at={b.pickupTime} zone={b.timeZone} />,
    },
    {
      key: 'dropoff',
      label: t('dropoff'),
      sort: 'dropoff',
      render: (b) => <Moment at={b.dropoffTime} zone={b.dropoffTimeZone ?? b.timeZone} />,
    },
    {
      key: 'total',
      label: t('total'),
      align: 'right',
      render: ({ totalPrice, currency }) => (
        <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
          {format.money(totalPrice, currency)}
        </Box>
      ),
    },
    {
      key: 'status',
      label: t('status'),
      render: (booking) => (
        <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', gap: 0.5 }}>
          <BookingMark value={booking.status} />
          {booking.atRisk && <Mark value="failed" label={t('today.risk')} />}
          {OWING.has(booking.status) && <PaidMark booking={booking} />}
        </Box>
      ),
    },
  ];
}
