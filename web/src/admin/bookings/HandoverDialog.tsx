import Alert from '@mui/material/Alert';
import FormControlLabel from '@mui/material/FormControlLabel';
import Checkbox from '@mui/material/Checkbox';
import TextField from '@mui/material/TextField';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '../../api/problem';
import { useFormat } from '../../format/useFormat';
import { post, type Booking } from '../api';
import { Confirm } from '../parts/Confirm';
import { fieldError } from '../parts/fields';
import { useBranchUnit, useT } from '../useAdmin';
import { checkOf, type ActionProps } from './actions';
import { CheckFields, EMPTY_CHECK } from './CheckFields';
import { dueOf, paymentsOf } from './payments';

/** The renter gets the car: how it goes out, and that the licence was seen. */
export function HandoverDialog({ booking, onClose, onDone }: ActionProps) {
  const t = useT();
  const format = useFormat();
  const unit = useBranchUnit(booking.pickupBranchId);
  const [check, setCheck] = useState(EMPTY_CHECK);
  const [licenceSeen, setLicence] = useState(false);
  const [reason, setReason] = useState('');
  const { data: payments } = useQuery(paymentsOf(booking.id));
  const due = dueOf(payments?.items ?? []);
  const act = useMutation({
    mutationFn: () =>
      post<Booking>(`/bookings/${booking.id}/handover`, {
        ...checkOf(check, unit),
        licenceSeen,
        moneyDueReason: reason.trim() || undefined,
      }),
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
      {due > 0 && (
        <Alert severity="warning">{t('handover.due', { amount: format.money(due, booking.currency) })}</Alert>
      )}
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
      {(due > 0 || (act.error && asProblem(act.error).code === 'money-due')) && (
        <TextField
          label={t('handover.dueReason')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          helperText={t('handover.dueReasonHelp')}
        />
      )}
    </Confirm>
  );
}
