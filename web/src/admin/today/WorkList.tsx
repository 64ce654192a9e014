import Box from '@mui/material/Box';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { createLink } from '@tanstack/react-router';
import { useState } from 'react';
import Button from '@mui/material/Button';
import { useCarName } from '../../car/useCarName';
import { useFormat } from '../../format/useFormat';
import { ProblemNote } from '../../shell/ProblemNote';
import type { Block, Booking } from '../api';
import { Panel } from '../parts/Panel';
import { PersonName } from '../parts/PersonName';
import { useCar, useT } from '../useAdmin';
import type { Work } from './day';

const FIRST = 5;
const Entry = createLink(ListItemButton);
const WHEN = {
  late: 'dropoffTime',
  pickups: 'pickupTime',
  returns: 'dropoffTime',
  unpaid: 'holdUntil',
} as const;

interface Props {
  kind: keyof Work;
  bookings: Booking[] | undefined;
}

/** A part of the day's work; each line leads to the booking, where it is done. */
export function WorkList({ kind, bookings }: Props) {
  const t = useT();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? bookings : bookings?.slice(0, FIRST);
  return (
    <Panel title={t(`today.${kind}`)} count={bookings?.length} flush>
      <Box aria-busy={bookings === undefined} sx={{ minHeight: 96 }}>
        {bookings === undefined && <Waiting />}
        {bookings?.length === 0 && (
          <Typography color="text.secondary" sx={{ px: 2, pb: 2 }}>
            {t(`today.no.${kind}`)}
          </Typography>
        )}
        {shown && shown.length > 0 && (
          <List disablePadding>
            {shown.map((booking) => (
              <Line key={booking.id} booking={booking} when={booking[WHEN[kind]] ?? booking.pickupTime} />
            ))}
          </List>
        )}
        {!isWhole && bookings && bookings.length > FIRST && (
          <Button onClick={() => setWhole(true)} sx={{ m: 1 }}>
            {t('showAll', { count: bookings.length })}
          </Button>
        )}
      </Box>
    </Panel>
  );
}

function Line({ booking, when }: { booking: Booking; when: string }) {
  const carName = useCarName();
  const format = useFormat();
  return (
    <ListItem disablePadding divider>
      <Entry
        to="/admin/bookings/$bookingId"
        params={{ bookingId: booking.id } as never}
        sx={{ gap: 2, py: 1, minHeight: 56 }}
      >
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography noWrap sx={{ fontWeight: 600 }}>
            {carName(booking)}
          </Typography>
          <Typography noWrap variant="body2" color="text.secondary">
            <PersonName id={booking.userId} />
            {booking.reference ? ` · ${booking.reference}` : ''}
          </Typography>
        </Box>
        <Typography variant="body2" sx={{ whiteSpace: 'nowrap', textAlign: 'right' }}>
          {format.dateTime(when, booking.timeZone ?? undefined)}
        </Typography>
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

export function BlockList({ blocks, error }: { blocks: Block[] | undefined; error: unknown }) {
  const t = useT();
  return (
    <Panel title={t('today.maintenance')} count={blocks?.length} flush>
      <Box sx={{ minHeight: 96 }}>
        {error ? (
          <Box sx={{ px: 2, pb: 2 }}>
            <ProblemNote error={error} />
          </Box>
        ) : (
          blocks === undefined && <Waiting />
        )}
        {blocks?.length === 0 && (
          <Typography color="text.secondary" sx={{ px: 2, pb: 2 }}>
            {t('today.no.maintenance')}
          </Typography>
        )}
        <List disablePadding>
          {blocks?.map((block) => (
            <BlockLine key={block.id} block={block} />
          ))}
        </List>
      </Box>
    </Panel>
  );
}

function BlockLine({ block }: { block: Block }) {
  const format = useFormat();
  const { data: car } = useCar(block.carId);
  return (
    <ListItem divider sx={{ gap: 2 }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography noWrap sx={{ fontWeight: 600 }}>
          {car?.name ?? '…'}
        </Typography>
        <Typography noWrap variant="body2" color="text.secondary">
          {block.reason}
        </Typography>
      </Box>
      <Typography variant="body2" sx={{ whiteSpace: 'nowrap' }}>
        {format.dateTime(block.to, car?.timeZone)}
      </Typography>
    </ListItem>
  );
}
