import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { post, type Booking, type QuoteLine } from '../api';
import { Confirm } from '../parts/Confirm';
import { useBranchUnit, useT } from '../useAdmin';
import { checkOf, type ActionProps } from './actions';
import { CheckFields, EMPTY_CHECK } from './CheckFields';
import { Damages, type Damage } from './Damages';
import { Lines } from './PriceLines';

type Returned = Booking & { charges?: QuoteLine[]; chargesTotal?: number };

/** The car is back: first what it will come to, as the server reckons it, then it is final. */
export function ReturnDialog({ booking, onClose, onDone }: ActionProps) {
  const t = useT();
  const unit = useBranchUnit(booking.dropoffBranchId ?? booking.pickupBranchId);
  const [check, setCheck] = useState(EMPTY_CHECK);
  const [damages, setDamages] = useState<Damage[]>([]);
  const body = () => ({
    ...checkOf(check, unit),
    damages: damages.map(({ label, amount }) => ({ label, amount: Number(amount) })),
  });
  const preview = useMutation({
    mutationFn: () => post<Returned>(`/bookings/${booking.id}/return/preview`, body()),
  });
  const act = useMutation({
    mutationFn: () => post<Returned>(`/bookings/${booking.id}/return`, body()),
    onSuccess: onDone,
  });
  const changed = () => {
    preview.reset();
    act.reset();
  };
  const error = act.error ?? preview.error;
  const found = preview.data;
  return (
    <Confirm
      title={t('return.title')}
      action={found ? t('action.return') : t('return.preview')}
      isBusy={act.isPending || preview.isPending}
      error={error}
      onClose={onClose}
      onDone={() => (found ? act.mutate() : preview.mutate())}
    >
      <CheckFields
        value={check}
        onChange={(next) => {
          setCheck(next);
          if (next.odometerReason === check.odometerReason) changed();
        }}
        error={error}
        unit={unit}
      />
      <Damages
        value={damages}
        onChange={(next) => {
          setDamages(next);
          changed();
        }}
        currency={booking.currency}
        error={error}
      />
      {found && <Charges returned={found} />}
    </Confirm>
  );
}

function Charges({ returned }: { returned: Returned }) {
  const t = useT();
  const charges = returned.charges ?? [];
  return (
    <section aria-live="polite">
      <Typography sx={{ mb: 1, fontWeight: 600 }}>
        {charges.length === 0 ? t('return.noCharges') : t('return.charges')}
      </Typography>
      {charges.length > 0 && (
        <Lines lines={charges} total={returned.chargesTotal ?? 0} currency={returned.currency} />
      )}
    </section>
  );
}
