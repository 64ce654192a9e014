import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { components } from '../../api/schema';
import { useFormat } from '../../format/useFormat';
import { get, type Page } from '../api';
import { ListTable } from '../parts/ListTable';
import { Panel } from '../parts/Panel';
import { useAddress, useT } from '../useAdmin';
import { sums } from './balance';

type Line = components['schemas']['Line'];
type Balance = components['schemas']['Balance'];

/** The books: what each account holds, and every entry. */
export function Ledger() {
  const t = useT();
  const format = useFormat();
  const [{ page = '1' }, change] = useAddress();
  const balances = useQuery({
    queryKey: ['ledger', 'balances'],
    queryFn: () => get<{ items: Balance[] }>('/payments/ledger/balances'),
  });
  const entries = useQuery({
    queryKey: ['ledger', 'entries', page],
    queryFn: () => get<Page<Line>>('/payments/ledger/entries', { page, limit: 25 }),
    placeholderData: keepPreviousData,
  });
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {balances.data && <Balanced balances={balances.data.items} />}
      <Panel title={t('money.balances')} flush>
        <ListTable
          label={t('money.balances')}
          rows={balances.data?.items}
          error={balances.error}
          rowKey={({ account, currency }) => account + currency}
          empty={{ title: t('money.noEntries') }}
          columns={[
            { key: 'account', label: t('money.account'), render: ({ account }) => t(`account.${account}`) },
            {
              key: 'kind',
              label: t('money.kind'),
              render: ({ kind }) => t(`kind.${kind}`, { defaultValue: kind }),
            },
            {
              key: 'balance',
              label: t('money.balance'),
              align: 'right',
              render: ({ balance, currency }) => format.money(balance, currency),
            },
          ]}
        />
      </Panel>
      <Panel title={t('money.entries')} count={entries.data?.total} flush>
        <ListTable
          label={t('money.entries')}
          rows={entries.data?.items}
          error={entries.error}
          isBusy={entries.isPlaceholderData}
          rowKey={({ transactionId, account, amount }) => `${transactionId}${account}${amount}`}
          page={entries.data}
          onPage={(next) => change({ page: next })}
          empty={{ title: t('money.noEntries') }}
          columns={[
            {
              key: 'at',
              label: t('money.at'),
              render: ({ occurredAt }) => format.dateTime(occurredAt, undefined),
            },
            {
              key: 'kind',
              label: t('money.what'),
              render: ({ kind }) => t(`kind.${kind}`, { defaultValue: kind }),
            },
            { key: 'account', label: t('money.account'), render: ({ account }) => t(`account.${account}`) },
            {
              key: 'amount',
              label: t('money.amount'),
              align: 'right',
              render: ({ amount, currency }) => format.money(amount, currency),
            },
          ]}
        />
      </Panel>
    </Box>
  );
}

function Balanced({ balances }: { balances: Balance[] }) {
  const t = useT();
  const format = useFormat();
  const off = sums(balances).filter(({ sum }) => sum !== 0);
  if (off.length === 0) return <Alert severity="success">{t('money.balanced')}</Alert>;
  return (
    <Alert severity="error">
      {t('money.unbalanced', {
        amount: off.map(({ sum, currency }) => format.money(sum, currency)).join(', '),
      })}
    </Alert>
  );
}
