import Button from '@mui/material/Button';
import { useMutation, useQueries, useQueryClient } from '@tanstack/react-query';
import type { components } from '../../api/schema';
import { useFormat } from '../../format/useFormat';
import { ProblemNote } from '../../shell/ProblemNote';
import { get, post } from '../api';
import { ListTable } from '../parts/ListTable';
import { Panel } from '../parts/Panel';
import { useToast } from '../parts/Toast';
import { useT } from '../useAdmin';

type Fact = components['schemas']['DeadFact'];
type Row = Fact & { service: string };

const SERVICES = ['identity', 'fleet', 'search', 'booking', 'payment', 'notification', 'analytics'] as const;
const POLL = 30_000;

/** Facts that a service could not take or tell; mend the cause first, then replay. */
export function DeadFacts() {
  const t = useT();
  const say = useToast();
  const format = useFormat();
  const queries = useQueryClient();
  const lists = useQueries({
    queries: SERVICES.map((service) => ({
      queryKey: ['dead-facts', service],
      queryFn: () => get<Fact[]>(`/ops/${service}/dead-facts`),
      refetchInterval: POLL,
    })),
  });
  const replay = useMutation({
    mutationFn: ({ service, position }: Row) => post<void>(`/ops/${service}/dead-facts/${position}/replay`),
    onSuccess: (_, { service }) => {
      void queries.invalidateQueries({ queryKey: ['dead-facts', service] });
      say(t('system.replayed'));
    },
  });
  const isKnown = lists.every(({ data, error }) => data || error);
  const rows = lists.flatMap(({ data = [] }, index) =>
    data.map((fact): Row => ({ ...fact, service: SERVICES[index]! })),
  );
  return (
    <>
      {lists.map(
        ({ error, refetch }, index) =>
          error && (
            <ProblemNote
              key={SERVICES[index]}
              title={t(`service.${SERVICES[index]}`)}
              error={error}
              onRetry={() => void refetch()}
            />
          ),
      )}
      <ProblemNote error={replay.error} />
      <Panel title={t('system.facts')} count={isKnown ? rows.length : undefined} flush>
        <ListTable
          label={t('system.facts')}
          rows={isKnown ? rows : undefined}
          rowKey={({ service, position, direction }) => `${service}${direction}${position}`}
          empty={{ title: t('system.noFacts'), text: t('system.noFactsText') }}
          columns={[
            { key: 'service', label: t('system.service'), render: (row) => t(`service.${row.service}`) },
            { key: 'type', label: t('system.fact'), render: ({ type }) => type },
            { key: 'key', label: t('system.id'), render: ({ key }) => <code>{key}</code> },
            {
              key: 'direction',
              label: t('system.direction'),
              render: ({ direction }) => t(`direction.${direction}`),
            },
            {
              key: 'at',
              label: t('money.at'),
              render: ({ occurredAt }) => format.dateTime(occurredAt, undefined),
            },
            {
              key: 'error',
              label: t('system.error'),
              render: ({ attempts, lastError }) => `${lastError} (${attempts})`,
            },
            {
              key: 'do',
              label: t('actions'),
              align: 'right',
              render: (row) => (
                <Button size="small" onClick={() => replay.mutate(row)}>
                  {t('system.replay')}
                </Button>
              ),
            },
          ]}
        />
      </Panel>
    </>
  );
}
