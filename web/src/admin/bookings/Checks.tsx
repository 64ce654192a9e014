import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useFormat } from '../../format/useFormat';
import { fromKm } from '../../format/distance';
import type { BookingFile, Check } from '../api';
import { Facts } from '../parts/Facts';
import { Panel } from '../parts/Panel';
import { useT } from '../useAdmin';

/** How the car went out and how it came back. */
export function Checks({ file: { handover: out, returned: back } }: { file: BookingFile }) {
  const t = useT();
  if (!out && !back) return null;
  return (
    <Panel title={t('booking.checks')}>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
        {out && <Report title={t('handover.title')} check={out} />}
        {back && <Report title={t('return.title')} check={back} />}
      </Box>
    </Panel>
  );
}

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
