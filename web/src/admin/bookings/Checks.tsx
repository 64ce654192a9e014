import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useFormat } from '../../format/useFormat';
import { get, type Booking, type QuoteLine } from '../api';
import { Facts } from '../parts/Facts';
import { Panel } from '../parts/Panel';
import { useT } from '../useAdmin';
import { Lines } from './PriceLines';

interface Check {
  odometerKm: number;
  fuelPercent: number;
  photos?: string[];
  note?: string | null;
  at: string;
  charges?: QuoteLine[];
}

/** How the car went out and how it came back. */
export function Checks({ booking }: { booking: Booking }) {
  const t = useT();
  const wasOut = booking.status === 'active' || booking.status === 'completed';
  const out = useCheck(booking, 'handover', wasOut);
  const back = useCheck(booking, 'return', booking.status === 'completed');
  if (!wasOut || (!out && !back)) return null;
  return (
    <Panel title={t('booking.checks')}>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
        {out && <Report title={t('handover.title')} check={out} booking={booking} />}
        {back && <Report title={t('return.title')} check={back} booking={booking} />}
      </Box>
    </Panel>
  );
}

const useCheck = (booking: Booking, occasion: 'handover' | 'return', isThere: boolean) =>
  useQuery({
    queryKey: ['booking', booking.id, occasion, booking.version],
    queryFn: () => get<Check>(`/bookings/${booking.id}/${occasion}`),
    enabled: isThere,
    retry: false,
  }).data;

function Report({ title, check, booking }: { title: string; check: Check; booking: Booking }) {
  const t = useT();
  const format = useFormat();
  const charges = check.charges ?? [];
  return (
    <Box>
      <Typography variant="h4" component="h3" gutterBottom>
        {title}
      </Typography>
      <Facts
        of={[
          [t('odometer'), `${format.number(check.odometerKm)} km`],
          [t('fuel'), format.number(check.fuelPercent / 100, { style: 'percent' })],
          [t('note'), check.note],
          [
            t('photos'),
            check.photos?.map((photo, index) => (
              <a key={photo} href={photo} target="_blank" rel="noreferrer" style={{ marginRight: 8 }}>
                {index + 1}
              </a>
            )),
          ],
        ]}
      />
      {charges.length > 0 && (
        <Lines
          lines={charges}
          total={charges.reduce((sum, { amount }) => sum + amount, 0)}
          currency={booking.currency}
        />
      )}
    </Box>
  );
}
