import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useCarName } from '../../car/useCarName';
import { useFormat } from '../../format/useFormat';
import { useUser } from '../../api/useSession';
import { may } from '../access';
import { ButtonLink } from '../../shell/link';
import { Facts } from '../parts/Facts';
import { BookingMark } from '../parts/Status';
import { useT } from '../useAdmin';
import { referenceOf, type Bar } from './bars';

interface Props {
  bar: Bar;
  onClose: () => void;
  onChange: () => void;
}

export function BarDialog({ bar, onClose, onChange }: Props) {
  const t = useT();
  const format = useFormat();
  const isDesk = may(useUser(), 'agent', 'admin');
  const carName = useCarName();
  const booking = bar.booking!;
  const zone = booking.timeZone ?? undefined;
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="bar">
      <DialogTitle id="bar">{t('booking.title', { reference: referenceOf(booking) })}</DialogTitle>
      <DialogContent>
        <Facts
          of={[
            [t('status'), <BookingMark key="status" value={booking.status} />],
            [t('customer'), booking.customer?.name],
            [t('car'), [carName(booking), booking.plate].filter(Boolean).join(' · ')],
            [t('pickup'), format.dateTime(booking.pickupTime, zone)],
            [t('dropoff'), format.dateTime(booking.dropoffTime, zone)],
            [t('total'), format.money(booking.totalPrice, booking.currency)],
          ]}
        />
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={onClose} color="inherit">
          {t('shell:close')}
        </Button>
        {isDesk && bar.canMove && <Button onClick={onChange}>{t('planner.change')}</Button>}
        {isDesk && (
          <ButtonLink
            to="/admin/bookings/$bookingId"
            params={{ bookingId: booking.id } as never}
            variant="contained"
          >
            {t('planner.open')}
          </ButtonLink>
        )}
      </DialogActions>
    </Dialog>
  );
}
