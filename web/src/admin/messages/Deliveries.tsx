import Button from '@mui/material/Button';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { components } from '../../api/schema';
import { useFormat } from '../../format/useFormat';
import { ProblemNote } from '../../shell/ProblemNote';
import { get, post, type Page } from '../api';
import { Choice, Filters } from '../parts/Filters';
import { ListTable } from '../parts/ListTable';
import { Panel } from '../parts/Panel';
import { PersonName } from '../parts/PersonName';
import { Mark } from '../parts/Status';
import { useToast } from '../parts/Toast';
import { useAddress, useT } from '../useAdmin';

type Delivery = components['schemas']['DeliveryView'];
const STATES = ['waiting', 'sending', 'sent', 'failed'] as const;

/** E-mails on their way, and those that were given up. */
export function Deliveries() {
  const t = useT();
  const say = useToast();
  const format = useFormat();
  const queries = useQueryClient();
  const [{ status, page = '1' }, change] = useAddress();
  const found = useQuery({
    queryKey: ['deliveries', status, page],
    queryFn: () => get<Page<Delivery>>('/notifications/deliveries', { status, page, limit: 25 }),
    placeholderData: keepPreviousData,
  });
  const retry = useMutation({
    mutationFn: (id: string) => post<void>(`/notifications/deliveries/${id}/retry`),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['deliveries'] });
      say(t('messages.retried'));
    },
  });
  return (
    <>
      <Filters>
        <Choice
          label={t('status')}
          any={t('any')}
          value={status}
          options={STATES.map((value) => ({ value, label: t(`delivery.${value}`) }))}
          onChange={(value) => change({ status: value, page: undefined })}
        />
      </Filters>
      <ProblemNote error={retry.error} />
      <Panel title={t('messages.deliveries')} count={found.data?.total} flush>
        <ListTable
          label={t('messages.deliveries')}
          rows={found.data?.items}
          error={found.error}
          onRetry={() => void found.refetch()}
          isBusy={found.isPlaceholderData}
          rowKey={({ id }) => id}
          page={found.data}
          onPage={(next) => change({ page: next })}
          empty={{ title: t('messages.none') }}
          columns={[
            {
              key: 'at',
              label: t('money.at'),
              render: ({ createdAt }) => format.dateTime(createdAt, undefined),
            },
            { key: 'who', label: t('customer'), render: ({ userId }) => <PersonName id={userId} /> },
            {
              key: 'kind',
              label: t('messages.kind'),
              render: ({ kind }) => t(`message.${kind}`, { defaultValue: kind }),
            },
            {
              key: 'status',
              label: t('status'),
              render: (row) => <Mark value={row.status} label={t(`delivery.${row.status}`)} />,
            },
            {
              key: 'tries',
              label: t('messages.tries'),
              render: ({ tries, lastError }) => `${tries?.length ?? 0}${lastError ? ` · ${lastError}` : ''}`,
            },
            {
              key: 'do',
              label: t('actions'),
              align: 'right',
              render: ({ id, status: state }) =>
                state === 'failed' ? (
                  <Button
                    size="small"
                    onClick={() => retry.mutate(id)}
                    loading={retry.variables === id && retry.isPending}
                  >
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
