import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { post, type Booking, type QuoteLine } from '../api';
import { Confirm } from '../parts/Confirm';
import { useT } from '../useAdmin';
import { addresses, type ActionProps } from './actions';
import { CheckFields, EMPTY_CHECK } from './CheckFields';
import { Damages, type Damage } from './Damages';
import { Lines } from './PriceLines';

type Returned = Booking & { charges?: QuoteLine[]; chargesTotal?: number };

/** The car is back; then what is to pay on top, as the server reckoned it. */
export function ReturnDialog({ booking, onClose, onDone }: ActionProps) {
  const t = useT();
  const [check, setCheck] = useState(EMPTY_CHECK);
  const [damages, setDamages] = useState<Damage[]>([]);
  const act = useMutation({
    mutationFn: () =>
      post<Returned>(`/bookings/${booking.id}/return`, {
        odometerKm: check.odometer === '' ? null : Number(check.odometer),
        fuelPercent: check.fuel,
        photos: addresses(check.photos),
        note: check.note || undefined,
        damages: damages.map(({ label, amount }) => ({ label, amount: Number(amount) })),
      }),
  });
  if (act.data) return <Charges returned={act.data} onDone={onDone} />;
  return (
    <Confirm
      title={t('return.title')}
      action={t('action.return')}
      isBusy={act.isPending}
      error={act.error}
      onClose={onClose}
      onDone={() => act.mutate()}
    >
      <CheckFields value={check} onChange={setCheck} error={act.error} />
      <Damages value={damages} onChange={setDamages} currency={booking.currency} error={act.error} />
    </Confirm>
  );
}

function Charges({ returned, onDone }: { returned: Returned; onDone: () => void }) {
  const t = useT();
  const charges = returned.charges ?? [];
  return (
    <Dialog open onClose={onDone} fullWidth maxWidth="sm" aria-labelledby="returned">
      <DialogTitle id="returned">{t('return.done')}</DialogTitle>
      <DialogContent>
        {charges.length === 0 ? (
          <Typography>{t('return.noCharges')}</Typography>
        ) : (
          <>
            <Typography sx={{ mb: 1 }}>{t('return.charges')}</Typography>
            <Lines lines={charges} total={returned.chargesTotal ?? 0} currency={returned.currency} />
          </>
        )}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button variant="contained" onClick={onDone}>
          {t('shell:close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
