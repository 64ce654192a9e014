import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormat } from '../../format/useFormat';
import { ProblemNote } from '../../shell/ProblemNote';
import { get, type Booking, type QuoteLine } from '../api';
import { Panel } from '../parts/Panel';
import { useT } from '../useAdmin';
import { ChargeDialog } from './ChargeDialog';
import { Lines } from './PriceLines';

export interface ChargeItem {
  id: string;
  kind: string;
  label: string;
  amount: number;
  waived: boolean;
  history?: { amount: number; reason: string; at: string }[];
}

interface Charges {
  items: ChargeItem[];
  lines: QuoteLine[];
  total: number;
  currency: string;
}

/** What is to pay on top once the car is back; each charge can be corrected or waived, and others added. */
export function BookingCharges({ booking }: { booking: Booking }) {
  const t = useT();
  const [open, setOpen] = useState<ChargeItem | 'new' | null>(null);
  const isBack = booking.status === 'completed';
  const { data, error } = useQuery({
    queryKey: ['booking', booking.id, 'charges', booking.version],
    queryFn: () => get<Charges>(`/bookings/${booking.id}/charges`),
    enabled: isBack,
  });
  if (!isBack) return null;
  return (
    <Panel
      title={t('charges.title')}
      actions={
        <Button size="small" onClick={() => setOpen('new')}>
          {t('charges.add')}
        </Button>
      }
    >
      <ProblemNote error={error} />
      {data?.items.length === 0 && <Typography color="text.secondary">{t('charges.none')}</Typography>}
      {data?.items.map((item) => (
        <Item key={item.id} item={item} booking={booking} onCorrect={() => setOpen(item)} />
      ))}
      {data && data.lines.length > 0 && (
        <Box sx={{ mt: 1 }}>
          <Lines lines={data.lines} total={data.total} currency={data.currency} />
        </Box>
      )}
      {open && (
        <ChargeDialog
          booking={booking}
          item={open === 'new' ? undefined : open}
          onClose={() => setOpen(null)}
        />
      )}
    </Panel>
  );
}

function Item({ item, booking, onCorrect }: { item: ChargeItem; booking: Booking; onCorrect: () => void }) {
  const t = useT();
  const format = useFormat();
  const money = (amount: number) => format.money(amount, booking.currency);
  const steps = item.history ?? [];
  return (
    <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center', py: 0.5 }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography sx={{ textDecoration: item.waived ? 'line-through' : undefined }}>
          {item.label}
        </Typography>
        {steps.slice(1).map((step, index) => (
          <Typography key={step.at} variant="body2" color="text.secondary">
            {money(steps[index]!.amount)} → {money(step.amount)} · {step.reason} ·{' '}
            {format.dateTime(step.at, booking.timeZone ?? undefined)}
          </Typography>
        ))}
      </Box>
      <Typography sx={{ whiteSpace: 'nowrap' }}>
        {item.waived ? t('charges.waived') : money(item.amount)}
      </Typography>
      <Button size="small" onClick={onCorrect} aria-label={t('charges.correctOne', { name: item.label })}>
        {t('charges.correct')}
      </Button>
    </Box>
  );
}
