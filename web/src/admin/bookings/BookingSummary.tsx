import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import { useCarName } from '../../car/useCarName';
import { lengthOf, type Length } from '../../format/length';
import { useFormat } from '../../format/useFormat';
import { endsOf, type Place } from '../../place/ends';
import { Link } from '../../shell/link';
import type { Booking } from '../api';
import { Facts } from '../parts/Facts';
import { Panel } from '../parts/Panel';
import { useBranches, useT } from '../useAdmin';

export function BookingSummary({ booking }: { booking: Booking }) {
  const t = useT();
  const format = useFormat();
  const carName = useCarName()(booking);
  const { data: branches = [] } = useBranches();
  const zone = booking.timeZone ?? undefined;
  const branch = (id: string | null | undefined) => branches.find((known) => known.id === id);
  const { pickup, dropoff } = endsOf(booking, {
    pickup: branch(booking.pickupBranchId),
    dropoff: branch(booking.dropoffBranchId),
  });
  const long = ({ days, hours, minutes }: Length) =>
    [
      days > 0 && t('shell:days', { count: days }),
      hours > 0 && t('shell:hours', { count: hours }),
      minutes > 0 && t('shell:minutes', { count: minutes }),
    ]
      .filter(Boolean)
      .join(' ');
  const at = (moment: string, { name, address, zone: clocks }: Place) => (
    <>
      {format.dateTime(moment, clocks ?? zone)}
      {name && (
        <Box sx={{ color: 'text.secondary', fontSize: '0.9rem' }}>
          {[name, address].filter(Boolean).join(', ')}
        </Box>
      )}
    </>
  );
  return (
    <Panel title={t('booking.summary')}>
      {booking.overdueSince && (
        <Alert severity="error" sx={{ mb: 2 }}>
          {t('booking.overdue', { when: format.dateTime(booking.overdueSince, dropoff.zone ?? zone) })}
        </Alert>
      )}
      {booking.holdUntil && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          {t('booking.heldUntil', { when: format.dateTime(booking.holdUntil, zone) })}
        </Alert>
      )}
      <Facts
        of={[
          [t('customer'), booking.customer && <Customer {...booking.customer} />],
          [
            t('car'),
            <>
              <Link
                to="/admin/planner"
                search={{ car: booking.carId, day: booking.pickupTime.slice(0, 10) } as never}
              >
                {carName}
              </Link>
              {booking.plate ? ` · ${booking.plate}` : ''}
            </>,
          ],
          [t('carClass'), booking.carClass && t(`shell:class.${booking.carClass}`)],
          [t('pickup'), at(booking.pickupTime, pickup)],
          [t('dropoff'), at(booking.dropoffTime, dropoff)],
          [t('booking.length'), zone && long(lengthOf(booking.pickupTime, booking.dropoffTime, zone))],
          [
            t('booking.deposit'),
            booking.depositAmount ? format.money(booking.depositAmount, booking.currency) : undefined,
          ],
          [t('booking.kind'), booking.byClass ? t('booking.byClass') : undefined],
          [t('booking.made'), format.dateTime(booking.createdAt, zone)],
        ]}
      />
    </Panel>
  );
}

function Customer({ name, email, phone }: { name: string; email: string; phone?: string | null }) {
  return (
    <>
      {name}
      <Box sx={{ fontSize: '0.9rem', display: 'flex', gap: 1.5, flexWrap: 'wrap' }}>
        <MuiLink href={`mailto:${email}`}>{email}</MuiLink>
        {phone && <MuiLink href={`tel:${phone}`}>{phone}</MuiLink>}
      </Box>
    </>
  );
}
