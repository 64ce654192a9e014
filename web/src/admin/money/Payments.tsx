import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormat } from '../../format/useFormat';
import { addDays, ownZone, toInstant, today } from '../../format/zoned';
import { Link } from '../../shell/link';
import { ProblemNote } from '../../shell/ProblemNote';
import { get, type Page, type Payment } from '../api';
import { PersonChoice } from '../bookings/PersonChoice';
import { Choice, Filters } from '../parts/Filters';
import { ListTable, type Column } from '../parts/ListTable';
import { Panel } from '../parts/Panel';
import { PersonName } from '../parts/PersonName';
import { Mark } from '../parts/Status';
import { useAddress, useT } from '../useAdmin';
import { RefundDialog } from './RefundDialog';

const STATUSES = ['due', 'processing', 'captured', 'partially_refunded', 'refunded', 'voided'] as const;

export function Payments() {
  const t = useT();
  const [address, change] = useAddress();
  const [refund, setRefund] = useState<Payment | null>(null);
  const { status, userId, page = '1' } = address;
  const question = { all: userId ? undefined : true, userId, status, page, limit: 25 };
  const found = useQuery({
    queryKey: ['payments', question],
    queryFn: () => get<Page<Payment>>('/payments', question),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <Summary />
      <Filters>
        <PersonChoice value={userId} onChange={(id) => change({ userId: id, page: undefined })} />
        <Choice
          label={t('status')}
          any={t('any')}
          value={status}
          options={STATUSES.map((value) => ({ value, label: t(`payment.${value}`) }))}
          onChange={(value) => change({ status: value, page: undefined })}
        />
      </Filters>
      <Panel title={t('money.payments')} count={found.data?.total} flush>
        <ListTable
          label={t('money.payments')}
          columns={useColumns(setRefund)}
          rows={found.data?.items}
          rowKey={({ id }) => id}
          error={found.error}
          onRetry={() => void found.refetch()}
          isBusy={found.isPlaceholderData}
          page={found.data}
          onPage={(next) => change({ page: next })}
          empty={{ title: t('money.none') }}
        />
      </Panel>
      {refund && <RefundDialog payment={refund} onClose={() => setRefund(null)} />}
    </>
  );
}

function useColumns(onRefund: (payment: Payment) => void): Column<Payment>[] {
  const t = useT();
  const format = useFormat();
  return [
    { key: 'at', label: t('money.at'), render: ({ createdAt }) => format.dateTime(createdAt, undefined) },
    { key: 'person', label: t('customer'), render: ({ userId }) => <PersonName id={userId} /> },
    {
      key: 'booking',
      label: t('money.booking'),
      render: ({ bookingId }) => (
        <Link to="/admin/bookings/$bookingId" params={{ bookingId } as never}>
          {t('money.open')}
        </Link>
      ),
    },
    {
      key: 'status',
      label: t('status'),
      render: ({ status }) => <Mark value={status} label={t(`payment.${status}`)} />,
    },
    {
      key: 'amount',
      label: t('money.amount'),
      align: 'right',
      render: ({ amount, currency }) => format.money(amount, currency),
    },
    {
      key: 'refunded',
      label: t('money.refunded'),
      align: 'right',
      render: ({ refunded, currency }) => (refunded > 0 ? format.money(refunded, currency) : '–'),
    },
    {
      key: 'do',
      label: t('actions'),
      align: 'right',
      render: (payment) =>
        payment.captured > payment.refunded ? (
          <Button size="small" onClick={() => onRefund(payment)}>
            {t('money.refund')}
          </Button>
        ) : (
          '–'
        ),
    },
  ];
}

interface Sum {
  currency: string;
  captured: number;
  refunded: number;
  net: number;
}

/** What came in and went back in the last thirty days, each currency by itself. */
function Summary() {
  const t = useT();
  const format = useFormat();
  const zone = ownZone();
  const day = today(zone);
  const span = {
    from: toInstant({ day: addDays(day, -29), time: '00:00' }, zone),
    to: toInstant({ day: addDays(day, 1), time: '00:00' }, zone),
  };
  const { data, error } = useQuery({
    queryKey: ['payments', 'summary', span],
    queryFn: () => get<{ items: Sum[] }>('/payments/summary', span),
  });
  if (error) return <ProblemNote error={error} />;
  return (
    <Box sx={{ display: 'flex', gap: 1.5, flexWrap: 'wrap', mb: 2, minHeight: 84 }}>
      {data?.items.flatMap((sum) =>
        (['captured', 'refunded', 'net'] as const).map((key) => (
          <Paper
            key={sum.currency + key}
            variant="outlined"
            sx={{ p: 1.75, borderRadius: '16px', minWidth: 160 }}
          >
            <Typography variant="body2" color="text.secondary">
              {t(`money.last30.${key}`)}
            </Typography>
            <Typography sx={{ fontSize: '1.3rem', fontWeight: 700 }}>
              {format.money(sum[key], sum.currency)}
            </Typography>
          </Paper>
        )),
      )}
    </Box>
  );
}
