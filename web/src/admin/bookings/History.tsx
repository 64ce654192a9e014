import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/useFormat';
import type { Booking, HistoryEntry } from '../api';
import { Panel } from '../parts/Panel';
import { useT } from '../useAdmin';

const UNTOLD = new Set(['version', 'updatedAt', 'quoteId']);
const MOMENT = /^\d{4}-\d\d-\d\dT/;

/** Everything that happened to the booking, newest first: what, when, who and what it changed. */
export function History({ booking, entries }: { booking: Booking; entries: HistoryEntry[] }) {
  const t = useT();
  return (
    <Panel title={t('booking.history')} count={entries.length}>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {[...entries]
          .sort((a, b) => b.version - a.version)
          .map((entry) => (
            <Entry key={entry.version} entry={entry} zone={booking.timeZone ?? undefined} />
          ))}
      </Box>
    </Panel>
  );
}

function Entry({ entry, zone }: { entry: HistoryEntry; zone: string | undefined }) {
  const t = useT();
  const { i18n } = useTranslation();
  const format = useFormat();
  const shown = (value: unknown) =>
    typeof value === 'string' && MOMENT.test(value)
      ? format.dateTime(value, zone)
      : value === null || value === undefined
        ? '–'
        : i18n.exists(`shell:status.${String(value)}`)
          ? t(`shell:status.${String(value)}`)
          : String(value);
  const changes = entry.changes.filter(({ field, from }) => from !== undefined && !UNTOLD.has(field));
  return (
    <Box
      component="li"
      sx={{ position: 'relative', pl: 2.5, pb: 1.75, borderLeft: 2, borderColor: 'divider', ml: 0.75 }}
    >
      <Box
        sx={{
          position: 'absolute',
          left: -6,
          top: 6,
          width: 10,
          height: 10,
          borderRadius: '50%',
          bgcolor: 'primary.main',
        }}
      />
      <Typography sx={{ fontWeight: 600 }}>
        {t(`event.${entry.kind}`, { defaultValue: entry.kind })}
      </Typography>
      <Typography variant="body2" color="text.secondary">
        {format.dateTime(entry.at, zone)} · {entry.userName || t(`by.${entry.by}`)}
        {entry.reason && ` · ${entry.reason}`}
      </Typography>
      {changes.map(({ field, from, to }) => (
        <Typography key={field} variant="body2">
          {t(`field.${field}`, { defaultValue: field })}: {shown(from)} → {shown(to)}
        </Typography>
      ))}
    </Box>
  );
}
