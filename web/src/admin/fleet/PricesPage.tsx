import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Skeleton from '@mui/material/Skeleton';
import TextField from '@mui/material/TextField';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useProblemText, ProblemNote } from '../../shell/ProblemNote';
import { useFormat } from '../../format/useFormat';
import { Link } from '../../shell/link';
import { all, call, get, type Car, type Page } from '../api';
import { Confirm } from '../parts/Confirm';
import { Choice } from '../parts/Filters';
import { ListTable } from '../parts/ListTable';
import { PageHead } from '../parts/PageHead';
import { Panel } from '../parts/Panel';
import { useAddress, useT } from '../useAdmin';
import { carsAsked, FleetFilters } from './FleetPage';
import { newPrice, type PriceRule, type Way } from './prices';

const SHOWN = 100;
const MOST_PAGES = 100;
const AT_ONCE = 4;

interface Outcome {
  done: number;
  of: number;
  failed: { car: Car; error: unknown }[];
}

const change = (car: Car, rule: PriceRule) =>
  call<Car>('patch', `/cars/${car.id}`, {
    body: { pricePerDay: newPrice(car.pricePerDay, rule) },
    headers: { 'If-Match': `"${car.version}"` },
  });

/** Prices of many cars at once: first shown, then asked, then done; a car that somebody changed meanwhile is left alone. */
export function PricesPage() {
  const t = useT();
  const queries = useQueryClient();
  const [address, setAddress] = useAddress();
  const [rule, setRule] = useState({ way: 'percent' as Way, value: '5', step: '1' });
  const [isAsking, setAsking] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const question = carsAsked(address);
  const isRunning = outcome !== null && outcome.done < outcome.of;
  const found = useQuery({
    queryKey: ['cars', 'first', question],
    queryFn: () => get<Page<Car>>('/cars', { ...question, limit: SHOWN }),
    enabled: !isRunning,
  });
  // all of them only once somebody means it
  const everything = useQuery({
    queryKey: ['cars', 'all', question],
    queryFn: () => all<Car>('/cars', question, MOST_PAGES),
    enabled: isAsking,
    staleTime: 0,
    gcTime: 0,
  });
  const exact: PriceRule = { way: rule.way, value: Number(rule.value), step: Number(rule.step) };
  const isSound = rule.value.trim() !== '' && Number.isFinite(exact.value) && exact.step > 0;
  const changed = (cars: Car[]) =>
    cars.filter((car) => isSound && newPrice(car.pricePerDay, exact) !== car.pricePerDay);
  const first = found.data && changed(found.data.items);
  const cars = everything.data && !everything.isFetching ? changed(everything.data) : undefined;
  const filter = useCallback((patch: Record<string, string | undefined>) => setAddress(patch), [setAddress]);

  const run = async () => {
    setAsking(false);
    const waiting = [...(cars ?? [])];
    const state: Outcome = { done: 0, of: waiting.length, failed: [] };
    const work = async () => {
      for (let car = waiting.shift(); car; car = waiting.shift()) {
        const next = car;
        await change(next, exact).catch((error: unknown) => state.failed.push({ car: next, error }));
        state.done++;
        setOutcome({ ...state });
      }
    };
    setOutcome({ ...state });
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    await queries.invalidateQueries({ queryKey: ['cars'] });
  };
  return (
    <>
      <PageHead
        title={t('prices.title')}
        text={t('prices.text')}
        above={
          <Link to="/admin/fleet" search={{} as never} variant="body2">
            ← {t('nav.fleet')}
          </Link>
        }
      />
      <FleetFilters address={address} onChange={filter} />
      <Box sx={{ display: 'grid', gap: 2 }}>
        <Panel title={t('prices.rule')}>
          <RuleFields value={rule} onChange={setRule} />
          <Button
            variant="contained"
            sx={{ mt: 2 }}
            disabled={!isSound || !first || first.length === 0 || isRunning}
            onClick={() => setAsking(true)}
          >
            {t('prices.title')}
          </Button>
        </Panel>
        {outcome && <Report outcome={outcome} />}
        <Preview cars={first} total={found.data?.total} rule={exact} error={found.error} />
      </Box>
      {isAsking && (
        <Confirm
          title={t('prices.title')}
          action={t('prices.apply', { count: cars?.length ?? 0 })}
          isBlocked={!cars || cars.length === 0}
          error={everything.error}
          onClose={() => setAsking(false)}
          onDone={() => void run()}
        >
          {cars ? t('prices.ask', { count: cars.length }) : <Skeleton />}
        </Confirm>
      )}
    </>
  );
}

interface RuleValue {
  way: Way;
  value: string;
  step: string;
}

function RuleFields({ value, onChange }: { value: RuleValue; onChange: (value: RuleValue) => void }) {
  const t = useT();
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        pt: 1,
        gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 190px), 1fr))',
      }}
    >
      <Choice
        label={t('prices.way')}
        value={value.way}
        options={(['percent', 'amount', 'set'] as const).map((way) => ({
          value: way,
          label: t(`prices.${way}`),
        }))}
        onChange={(way = 'percent') => onChange({ ...value, way: way as Way })}
      />
      <TextField
        size="small"
        type="number"
        label={t('prices.value')}
        value={value.value}
        onChange={(event) => onChange({ ...value, value: event.target.value })}
        slotProps={{ htmlInput: { step: 'any' } }}
      />
      <Choice
        label={t('prices.step')}
        value={value.step}
        options={['0.01', '1', '5'].map((step) => ({ value: step, label: step }))}
        onChange={(step = '1') => onChange({ ...value, step })}
      />
    </Box>
  );
}

interface PreviewProps {
  cars: Car[] | undefined;
  /** Of the filter; the first of them are shown. */
  total: number | undefined;
  rule: PriceRule;
  error: unknown;
}

function Preview({ cars, total, rule, error }: PreviewProps) {
  const t = useT();
  const format = useFormat();
  return (
    <Panel title={t('prices.preview')} count={total} flush>
      <ListTable
        label={t('prices.preview')}
        rows={cars}
        error={error}
        rowKey={({ id }) => id}
        empty={{ title: t('prices.none') }}
        columns={[
          { key: 'car', label: t('car'), render: ({ name }) => name },
          { key: 'branch', label: t('branch'), render: ({ branchName }) => branchName ?? '–' },
          {
            key: 'before',
            label: t('prices.before'),
            align: 'right',
            render: ({ pricePerDay, currency }) => format.money(pricePerDay, currency),
          },
          {
            key: 'after',
            label: t('prices.after'),
            align: 'right',
            render: ({ pricePerDay, currency }) => (
              <strong>{format.money(newPrice(pricePerDay, rule), currency)}</strong>
            ),
          },
        ]}
      />
    </Panel>
  );
}

function Report({ outcome: { done, of, failed } }: { outcome: Outcome }) {
  const t = useT();
  const text = useProblemText();
  return (
    <Box role="status" sx={{ display: 'grid', gap: 1 }}>
      {done < of && (
        <LinearProgress variant="determinate" value={(100 * done) / of} aria-label={t('prices.progress')} />
      )}
      <Alert severity={failed.length > 0 ? 'warning' : 'success'}>
        {t('prices.done', { done: done - failed.length, of })}
        {failed.slice(0, 20).map(({ car, error }) => (
          <div key={car.id}>
            {car.name}: {text(error)}
          </div>
        ))}
      </Alert>
      {failed.length > 20 && <ProblemNote error={failed[20]!.error} />}
    </Box>
  );
}
