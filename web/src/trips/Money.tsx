import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PriceLines } from '../car/PriceLines';
import { agreedQuery, paymentsQuery, type Booking } from '../checkout/booking';
import { useFormat } from '../format/useFormat';

/** How the price came together, and what was paid and given back. */
export function Money({ booking }: { booking: Booking }) {
  const { t } = useTranslation('trips');
  const format = useFormat();
  const quote = useQuery(agreedQuery(booking));
  const payments = useQuery(paymentsQuery(booking.id));
  const lines =
    quote.data && quote.data.total === booking.totalPrice
      ? quote.data.lines
      : [
          {
            kind: 'rental',
            label: t('rental'),
            quantity: booking.days,
            unitPrice: booking.pricePerDay,
            amount: booking.totalPrice,
          },
        ];
  return (
    <Card component="section" aria-labelledby="money" sx={{ p: { xs: 2, sm: 3 } }}>
      <Typography id="money" variant="h2" sx={{ mb: 1.5 }}>
        {t('money')}
      </Typography>
      <PriceLines lines={lines} total={booking.totalPrice} currency={booking.currency} />
      {(payments.data?.items ?? []).map((payment) => (
        <Box
          key={payment.id}
          sx={{ display: 'flex', justifyContent: 'space-between', gap: 2, mt: 1, color: 'text.secondary' }}
        >
          <span>{t(`payment.${payment.status}`, { date: format.date(payment.updatedAt) })}</span>
          <span>
            {format.money(
              payment.refunded > 0
                ? payment.refunded
                : payment.captured > 0
                  ? payment.captured
                  : payment.amount,
              payment.currency,
            )}
          </span>
        </Box>
      ))}
    </Card>
  );
}
