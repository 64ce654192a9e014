import FormControlLabel from '@mui/material/FormControlLabel';
import Checkbox from '@mui/material/Checkbox';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { post, type Booking } from '../api';
import { Confirm } from '../parts/Confirm';
import { fieldError } from '../parts/fields';
import { useBranchUnit, useT } from '../useAdmin';
import { checkOf, type ActionProps } from './actions';
import { CheckFields, EMPTY_CHECK } from './CheckFields';

/** The renter gets the car: how it goes out, and that the licence was seen. */
export function HandoverDialog({ booking, onClose, onDone }: ActionProps) {
  const t = useT();
  const unit = useBranchUnit(booking.pickupBranchId);
  const [check, setCheck] = useState(EMPTY_CHECK);
  const [licenceSeen, setLicence] = useState(false);
  const act = useMutation({
    mutationFn: () =>
      post<Booking>(`/bookings/${booking.id}/handover`, { ...checkOf(check, unit), licenceSeen }),
    onSuccess: onDone,
  });
  const licenceError = fieldError(act.error, 'licenceSeen');
  return (
    <Confirm
      title={t('handover.title')}
      action={t('action.handover')}
      isBusy={act.isPending}
      error={act.error}
      onClose={onClose}
      onDone={() => act.mutate()}
    >
      <CheckFields value={check} onChange={setCheck} error={act.error} unit={unit} />
      <FormControlLabel
        control={
          <Checkbox
            checked={licenceSeen}
            onChange={(_, on) => setLicence(on)}
            slotProps={{ input: { 'aria-invalid': licenceError !== undefined } }}
          />
        }
        label={t('handover.licence')}
      />
    </Confirm>
  );
}
