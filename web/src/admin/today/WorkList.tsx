import Box from '@mui/material/Box';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { createLink } from '@tanstack/react-router';
import { useCarName } from '../../car/useCarName';
import { useFormat } from '../../format/useFormat';
import { ButtonLink } from '../../shell/link';
import type { Booking, Branch, InMaintenance, Work } from '../api';
import { CustomerName } from '../parts/CustomerName';
import { Moment } from '../parts/Moment';
import { PaidMark } from '../parts/Paid';
import { Panel } from '../parts/Panel';
import { Plate } from '../parts/Plate';
import { Mark } from '../parts/Status';
import { useT } from '../useAdmin';
import { allOf, whereOf, type ListKey } from './day';

const Entry = createLink(ListItemButton);

interface Props {
  kind: ListKey;
  work: Work<Booking> | undefined;
  branches: readonly Branch[];
  branch: string | undefined;
  tomorrow: string;
}

/** A part of the day's work; each line leads to the booking, where it is done. */
export function WorkList({ kind, work, branches, branch, tomorrow }: Props) {
  const t = useT();
  const format = useFormat();
  return (
    <Panel title={t(`today.${kind}`)} count={work?.total} flush>
      <Box aria-busy={work === undefined} sx={{ minHeight: 96 }}>
        {work === undefined && <Waiting />}
        {work?.total === 0 && (
          <Typography color="text.secondary" sx={{ px: 2, pb: 2 }}>
            {t(`today.no.${kind}`)}
          </Typography>
        )}
        <List disablePadding>
          {work?.items.map((booking) => (
            <Line
              key={booking.id}
              kind={kind}
              booking={booking}
              branches={branches}
              isOneBranch={Boolean(branch)}
            />
          ))}
        </List>
        {work && work.total > work.items.length && (
          <ButtonLink to="/admin/bookings" search={allOf(kind, branch, tomorrow) as never} sx={{ m: 1 }}>
            {t('showAll', { count: work.total, shown: format.number(work.total) })}
          </ButtonLink>
        )}
      </Box>
    </Panel>
  );
}

interface LineProps {
  kind: ListKey;
  booking: Booking;
  branches: readonly Branch[];
  isOneBranch: boolean;
}

function Line({ kind, booking, branches, isOneBranch }: LineProps) {
  const t = useT();
  const carName = useCarName();
  const where = whereOf(kind, booking, branches);
  const more = [
    booking.carClass && t(`shell:class.${booking.carClass}`),
    booking.reference,
    !isOneBranch && where.branch,
  ].filter(Boolean);
  return (
    <ListItem disablePadding divider>
      <Entry
        to="/admin/bookings/$bookingId"
        params={{ bookingId: booking.id } as never}
        sx={{ gap: 2, py: 1, minHeight: 56, alignItems: 'flex-start' }}
      >
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
            <CustomerName booking={booking} />
          </Typography>
          <Typography variant="body2" component="div" sx={{ overflowWrap: 'anywhere' }}>
            {carName(booking)} <Plate of={booking.plate} />
          </Typography>
          <Typography variant="body2" color="text.secondary">
            {more.join(' · ')}
          </Typography>
          {booking.atRisk && (
            <Typography variant="body2" color="error">
              {t('today.waitsFor', { reference: booking.atRisk.lateReference })}
              {booking.atRisk.suggestedCar &&
                ` · ${t('today.instead', { car: booking.atRisk.suggestedCar.name })}`}
            </Typography>
          )}
        </Box>
        <Box sx={{ display: 'grid', justifyItems: 'end', gap: 0.5, flexShrink: 0, maxWidth: '45%' }}>
          <Typography variant="body2" component="div" sx={{ textAlign: 'right' }}>
            <Moment at={where.moment} zone={where.zone} />
          </Typography>
          <PaidMark booking={booking} />
          {booking.atRisk && kind !== 'atRisk' && <Mark value="failed" label={t('today.risk')} />}
        </Box>
      </Entry>
    </ListItem>
  );
}

function Waiting() {
  return (
    <Box sx={{ px: 2, pb: 2 }}>
      <Skeleton height={40} />
      <Skeleton height={40} width="80%" />
    </Box>
  );
}

interface BlockProps {
  work: Work<InMaintenance> | undefined;
  branches: readonly Branch[];
}

export function BlockList({ work, branches }: BlockProps) {
  const t = useT();
  const format = useFormat();
  return (
    <Panel title={t('today.maintenance')} count={work?.total} flush>
      <Box sx={{ minHeight: 96 }}>
        {work === undefined && <Waiting />}
        {work?.total === 0 && (
          <Typography color="text.secondary" sx={{ px: 2, pb: 2 }}>
            {t('today.no.maintenance')}
          </Typography>
        )}
        <List disablePadding>
          {work?.items.map((block) => (
            <ListItem key={block.id} divider sx={{ gap: 2, alignItems: 'flex-start' }}>
              <Box sx={{ flex: 1, minWidth: 0 }}>
                <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
                  {block.carName} <Plate of={block.plate} />
                </Typography>
                <Typography variant="body2" color="text.secondary">
                  {[block.reason, branches.find(({ id }) => id === block.branchId)?.name]
                    .filter(Boolean)
                    .join(' · ')}
                </Typography>
              </Box>
              <Typography variant="body2" component="div">
                {t('today.until')} <Moment at={block.to} zone={block.timeZone} />
              </Typography>
            </ListItem>
          ))}
        </List>
        {work && work.total > work.items.length && (
          <Typography variant="body2" color="text.secondary" sx={{ px: 2, py: 1 }}>
            {t('today.more', { shown: format.number(work.total - work.items.length) })}
          </Typography>
        )}
      </Box>
    </Panel>
  );
}
