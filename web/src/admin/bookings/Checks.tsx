import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useFormat } from '../../format/useFormat';
import { fromKm, type DistanceUnit } from '../../format/distance';
import { get, type Booking } from '../api';
import { Facts } from '../parts/Facts';
import { Panel } from '../parts/Panel';
import { useT } from '../useAdmin';

interface Check {
  odometerKm: number;
  fuelPercent: number;
  photos?: string[];
  note?: string | null;
  at: string;
  distanceUnit?: DistanceUnit;
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
        {out && <Report title={t('handover.title')} check={out} />}
        {back && <Report title={t('return.title')} check={back} />}
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

function Report({ title, check }: { title: string; check: Check }) {
  const t = useT();
  const format = useFormat();
  const unit = check.distanceUnit ?? 'km';
  return (
    <Box>
      <Typography variant="h4" component="h3" gutterBottom>
        {title}
      </Typography>
      <Facts
        of={[
          [t('odometer'), `${format.number(fromKm(check.odometerKm, unit))} ${unit}`],
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
    </Box>
  );
}
