import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { components } from '../../api/schema';
import { useFormat } from '../../format/useFormat';
import { ProblemNote } from '../../shell/ProblemNote';
import { get, post, type Page } from '../api';
import { Choice, Filters } from '../parts/Filters';
import { ListTable } from '../parts/ListTable';
import { Panel } from '../parts/Panel';
import { Mark } from '../parts/Status';
import { useToast } from '../parts/Toast';
import { useAddress, useT } from '../useAdmin';

type Job = components['schemas']['JobView'];
type Metrics = components['schemas']['JobMetrics'];
const STATES = ['waiting', 'running', 'failed'] as const;
const POLL = 15_000;

export function Jobs() {
  const t = useT();
  const say = useToast();
  const format = useFormat();
  const queries = useQueryClient();
  const [{ state, name, page = '1' }, change] = useAddress();
  const metrics = useQuery({
    queryKey: ['jobs', 'metrics'],
    queryFn: () => get<Metrics>('/jobs/metrics'),
    refetchInterval: POLL,
  });
  const found = useQuery({
    queryKey: ['jobs', state, name, page],
    queryFn: () => get<Page<Job>>('/jobs', { state, name, page, limit: 25 }),
    placeholderData: keepPreviousData,
    refetchInterval: POLL,
  });
  const retry = useMutation({
    mutationFn: (job: Job) =>
      post<void>(`/jobs/${encodeURIComponent(job.name)}/${encodeURIComponent(job.id)}/retry`),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['jobs'] });
      say(t('messages.retried'));
    },
  });
  return (
    <>
      <ProblemNote error={metrics.error} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mb: 2, minHeight: 80 }}>
        {metrics.data &&
          STATES.map((key) => (
            <Paper key={key} variant="outlined" sx={{ p: 1.5, borderRadius: '16px', minWidth: 130 }}>
              <Typography variant="body2" color="text.secondary">
                {t(`job.${key}`)}
              </Typography>
              <Typography sx={{ fontSize: '1.3rem', fontWeight: 700 }}>
                {format.number(metrics.data[key])}
              </Typography>
            </Paper>
          ))}
      </Box>
      <Filters>
        <Choice
          label={t('status')}
          any={t('any')}
          value={state}
          options={STATES.map((value) => ({ value, label: t(`job.${value}`) }))}
          onChange={(value) => change({ state: value, page: undefined })}
        />
        <Choice
          label={t('system.task')}
          any={t('any')}
          value={name}
          options={(metrics.data?.tasks ?? []).map((task) => ({ value: task.name, label: task.name }))}
          onChange={(value) => change({ name: value, page: undefined })}
        />
      </Filters>
      <ProblemNote error={retry.error} />
      <Panel title={t('system.jobs')} count={found.data?.total} flush>
        <ListTable
          label={t('system.jobs')}
          rows={found.data?.items}
          error={found.error}
          onRetry={() => void found.refetch()}
          isBusy={found.isPlaceholderData}
          rowKey={(job) => `${job.name}/${job.id}`}
          page={found.data}
          onPage={(next) => change({ page: next })}
          empty={{ title: t('system.noJobs') }}
          columns={[
            { key: 'name', label: t('system.task'), render: (job) => job.name },
            { key: 'id', label: t('system.id'), render: ({ id }) => <code>{id.slice(0, 18)}</code> },
            { key: 'due', label: t('system.due'), render: ({ dueAt }) => format.dateTime(dueAt, undefined) },
            {
              key: 'state',
              label: t('status'),
              render: (job) => <Mark value={job.state} label={t(`job.${job.state}`)} />,
            },
            {
              key: 'failures',
              label: t('system.failures'),
              render: ({ failures, lastError }) => `${failures}${lastError ? ` · ${lastError}` : ''}`,
            },
            {
              key: 'do',
              label: t('actions'),
              align: 'right',
              render: (job) =>
                job.failures > 0 ? (
                  <Button size="small" onClick={() => retry.mutate(job)}>
                    {t('retry')}
                  </Button>
                ) : (
                  '–'
                ),
            },
          ]}
        />
      </Panel>
    </>
  );
}
