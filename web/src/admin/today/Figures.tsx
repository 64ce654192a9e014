import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useFormat } from '../../format/useFormat';
import { addDays, ownZone, today } from '../../format/zoned';
import { ProblemNote } from '../../shell/ProblemNote';
import { get } from '../api';
import { Choice } from '../parts/Filters';
import { Panel } from '../parts/Panel';
import { useAddress, useT } from '../useAdmin';
import { compared, summed, type Kpi, type ReportRow } from './figures';

const Chart = lazy(() => import('./Chart'));
const PERIODS = ['7', '30', '90'];
const HEIGHT = 260;

interface Overview {
  from: string;
  to: string;
  previousFrom: string;
  previousTo: string;
  figures: Kpi[];
  revenue: ReportRow[];
  revenueBefore: ReportRow[];
  bookings: ReportRow[];
  bookingsBefore: ReportRow[];
  utilisation: ReportRow[];
}

const FRESH = 60_000;

/** The period's figures beside those of the one before. */
export function Figures() {
  const t = useT();
  const format = useFormat();
  const [{ period = '30' }, change] = useAddress();
  const to = today(ownZone());
  const from = addDays(to, 1 - Number(period));
  const sheet = useQuery({
    queryKey: ['figures', from, to],
    queryFn: () => get<Overview>('/analytics/overview', { from, to, zone: ownZone() }),
    staleTime: FRESH,
    refetchInterval: FRESH,
  });
  return (
    <Box component="section" aria-label={t('figures.title')}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, mb: 2 }}>
        <Typography variant="h2" sx={{ mr: 'auto' }}>
          {t('figures.title')}
        </Typography>
        <Box sx={{ minWidth: 180 }}>
          <Choice
            label={t('figures.period')}
            value={period}
            onChange={(value) => change({ period: value })}
            options={PERIODS.map((days) => ({
              value: days,
              label: t('figures.days', { count: Number(days) }),
            }))}
          />
        </Box>
      </Box>
      <ProblemNote error={sheet.error} onRetry={() => void sheet.refetch()} />
      <Box
        sx={{
          display: 'grid',
          gap: 1.5,
          gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 165px), 1fr))',
          mb: 2,
        }}
      >
        {(sheet.data?.figures ?? WAITING).map((kpi) => (
          <Tile key={kpi.name + (kpi.currency ?? '')} kpi={kpi} isWaiting={sheet.data === undefined} />
        ))}
      </Box>
      {sheet.data && <Charts sheet={sheet.data} />}
      {sheet.data && (
        <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
          {t('figures.compared', {
            from: format.day(sheet.data.previousFrom),
            to: format.day(sheet.data.previousTo),
          })}
        </Typography>
      )}
    </Box>
  );
}

const WAITING: Kpi[] = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => ({ name, value: 0, previous: 0 }));

function Tile({ kpi, isWaiting }: { kpi: Kpi; isWaiting: boolean }) {
  const t = useT();
  const format = useFormat();
  const shown = kpi.currency
    ? format.money(kpi.value, kpi.currency)
    : kpi.name === 'utilisation'
      ? format.number(kpi.value, { style: 'percent', maximumFractionDigits: 1 })
      : format.number(kpi.value, { maximumFractionDigits: 1 });
  const change =
    kpi.change === null || kpi.change === undefined
      ? undefined
      : format.number(kpi.change, { style: 'percent', maximumFractionDigits: 0, signDisplay: 'exceptZero' });
  return (
    <Paper
      variant="outlined"
      sx={{ p: 1.75, borderRadius: '16px', minHeight: 104, containerType: 'inline-size' }}
    >
      <Typography variant="body2" color="text.secondary">
        {isWaiting ? <Skeleton width="60%" /> : t(`figures.${kpi.name}`)}
      </Typography>
      <Typography
        sx={{
          // a figure is never broken: a long one is written smaller
          fontSize: `min(1.45rem, ${(150 / Math.max(shown.length, 1)).toFixed(2)}cqi)`,
          fontWeight: 700,
          letterSpacing: '-0.02em',
          whiteSpace: 'nowrap',
        }}
      >
        {isWaiting ? <Skeleton width="80%" /> : shown}
      </Typography>
      <Typography variant="body2" color="text.secondary">
        {isWaiting ? '' : change ? t('figures.change', { change }) : t('figures.noBefore')}
      </Typography>
    </Paper>
  );
}

function Charts({ sheet }: { sheet: Overview }) {
  const t = useT();
  const wait = <Skeleton variant="rounded" height={HEIGHT} />;
  const currency = sheet.revenue.find((row) => row.currency)?.currency;
  const money = compared(sheet.revenue, sheet.revenueBefore, 'net', currency);
  const placed = compared(sheet.bookings, sheet.bookingsBefore, 'placed');
  const classes = summed(sheet.utilisation);
  return (
    <Box
      sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', lg: '1fr 1fr', xl: '1fr 1fr 1fr' } }}
    >
      <Panel title={t('figures.revenueByDay')}>
        <Suspense fallback={wait}>
          <Chart kind="line" data={money} currency={currency} label={t('figures.revenueByDay')} />
        </Suspense>
      </Panel>
      <Panel title={t('figures.bookingsByDay')}>
        <Suspense fallback={wait}>
          <Chart kind="bar" data={placed} label={t('figures.bookingsByDay')} />
        </Suspense>
      </Panel>
      <Panel title={t('figures.utilisationByClass')}>
        <Suspense fallback={wait}>
          <Chart kind="share" shares={classes} label={t('figures.utilisationByClass')} />
        </Suspense>
      </Panel>
    </Box>
  );
}
