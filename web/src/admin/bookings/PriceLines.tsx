import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useFormat } from '../../format/useFormat';
import type { Booking, Quote, QuoteLine } from '../api';
import { Panel } from '../parts/Panel';
import { useT } from '../useAdmin';

/** What the price is made of. A booking from before prices were quotes has a rate and days only. */
export function PriceLines({ booking, quote }: { booking: Booking; quote?: Quote }) {
  const t = useT();
  const lines: QuoteLine[] = quote?.lines ?? [
    {
      kind: 'rental',
      label: t('booking.rental'),
      quantity: booking.days,
      unit: 'day',
      unitPrice: booking.pricePerDay,
      amount: booking.pricePerDay * booking.days,
    },
  ];
  return (
    <Panel title={t('booking.price')}>
      <Lines lines={lines} total={booking.totalPrice} currency={booking.currency} />
    </Panel>
  );
}

interface LinesProps {
  lines: QuoteLine[];
  total: number;
  currency: string;
}

export function Lines({ lines, total, currency }: LinesProps) {
  const t = useT();
  const format = useFormat();
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {lines.map((line, index) => (
        <Line
          key={`${line.kind}-${index}`}
          label={line.label}
          detail={
            line.quantity === 1 && line.kind !== 'rental'
              ? undefined
              : `${format.number(line.quantity)} × ${format.money(line.unitPrice, currency)}`
          }
          amount={format.money(line.amount, currency)}
        />
      ))}
      <Line label={t('total')} amount={format.money(total, currency)} isStrong />
    </Box>
  );
}

interface LineProps {
  label: string;
  detail?: string;
  amount: string;
  isStrong?: boolean;
}

export function Line({ label, detail, amount, isStrong = false }: LineProps) {
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        gap: 2,
        py: 0.75,
        borderTop: isStrong ? 1 : 0,
        borderColor: 'divider',
        mt: isStrong ? 0.75 : 0,
      }}
    >
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography component="span" sx={{ fontWeight: isStrong ? 700 : 400 }}>
          {label}
        </Typography>
        {detail && (
          <Typography variant="body2" color="text.secondary">
            {detail}
          </Typography>
        )}
      </Box>
      <Typography component="span" sx={{ fontWeight: isStrong ? 700 : 500, whiteSpace: 'nowrap' }}>
        {amount}
      </Typography>
    </Box>
  );
}
