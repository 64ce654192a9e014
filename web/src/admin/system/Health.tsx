import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery } from '@tanstack/react-query';
import { asProblem } from '../../api/problem';
import { useFormat } from '../../format/useFormat';
import { ProblemNote } from '../../shell/ProblemNote';
import { get, post } from '../api';
import { Confirm } from '../parts/Confirm';
import { Facts } from '../parts/Facts';
import { Panel } from '../parts/Panel';
import { Mark } from '../parts/Status';
import { useToast } from '../parts/Toast';
import { useT } from '../useAdmin';
import { useState } from 'react';

interface HealthView {
  status: string;
  timestamp: string;
  version?: string;
  services: Record<string, { status: string; [detail: string]: unknown }>;
}

const POLL = 10_000;

/** Something that is down is an answer too: 503 with the same body. */
const ask = async (): Promise<HealthView> => {
  const reply = await fetch('/api/health');
  const body: unknown = await reply.json().catch(() => null);
  if (body === null || typeof body !== 'object' || !('services' in body)) throw asProblem(new TypeError());
  return body as HealthView;
};

const isUp = (status: string) => /^(ok|up)$/i.test(status);

export function Health() {
  const t = useT();
  const format = useFormat();
  const { data, error, refetch } = useQuery({ queryKey: ['health'], queryFn: ask, refetchInterval: POLL });
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <ProblemNote error={error} onRetry={() => void refetch()} />
      {data && (
        <Typography role="status" color="text.secondary">
          {t('system.asOf', { when: format.clock(data.timestamp), version: data.version ?? '' })}
        </Typography>
      )}
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 260px), 1fr))',
        }}
      >
        {!data && !error && <Skeleton variant="rounded" height={140} />}
        {Object.entries(data?.services ?? {}).map(([name, { status, ...details }]) => (
          <Panel
            key={name}
            title={t(`service.${name}`, { defaultValue: name })}
            actions={
              <Mark
                value={isUp(status) ? 'ok' : 'down'}
                label={t(isUp(status) ? 'system.up' : 'system.down')}
              />
            }
          >
            <Facts
              of={Object.entries(details).map(([key, value]) => [
                t(`component.${key}`, { defaultValue: key }),
                typeof value === 'object' ? JSON.stringify(value) : String(value),
              ])}
            />
          </Panel>
        ))}
      </Box>
      <Panel title={t('system.rebuild')}>
        <Box sx={{ display: 'grid', gap: 2, pt: 1 }}>
          <Rebuild name="search" path="/search/reindex" />
          <Rebuild name="analytics" path="/analytics/rebuild" />
        </Box>
      </Panel>
    </Box>
  );
}

interface Progress {
  state: string;
  finishedAt?: string | null;
  error?: string | null;
}

/** Reads everything again from the services that own it; what is shown meanwhile stays as it is. */
function Rebuild({ name, path }: { name: 'search' | 'analytics'; path: string }) {
  const t = useT();
  const say = useToast();
  const format = useFormat();
  const [isAsking, setAsking] = useState(false);
  const progress = useQuery({
    queryKey: ['rebuild', name],
    queryFn: () => get<Progress>(path),
    refetchInterval: (query) => (/idle|done|failed/.test(query.state.data?.state ?? 'idle') ? false : 1_000),
  });
  const start = useMutation({
    mutationFn: () => post<Progress>(path),
    onSuccess: () => {
      setAsking(false);
      void progress.refetch();
      say(t('system.started'));
    },
  });
  const { state = 'idle', finishedAt, error } = progress.data ?? {};
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
      <Box sx={{ flex: 1, minWidth: 200 }}>
        <Typography sx={{ fontWeight: 600 }}>{t(`system.rebuildOf.${name}`)}</Typography>
        <Typography variant="body2" color="text.secondary" role="status">
          {t(`rebuildState.${state}`, { defaultValue: state })}
          {finishedAt && ` · ${format.dateTime(finishedAt, undefined)}`}
          {error && ` · ${error}`}
        </Typography>
        <ProblemNote error={progress.error} />
      </Box>
      <Button variant="outlined" onClick={() => setAsking(true)}>
        {t('system.rebuildStart')}
      </Button>
      {isAsking && (
        <Confirm
          title={t(`system.rebuildOf.${name}`)}
          action={t('system.rebuildStart')}
          isBusy={start.isPending}
          error={start.error}
          onClose={() => setAsking(false)}
          onDone={() => start.mutate()}
        >
          {t('system.rebuildText')}
        </Confirm>
      )}
    </Box>
  );
}
