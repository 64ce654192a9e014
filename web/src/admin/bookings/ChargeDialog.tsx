import Button from '@mui/material/Button';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { post, type Booking } from '../api';
import { Confirm } from '../parts/Confirm';
import { fieldError } from '../parts/fields';
import { Choice } from '../parts/Filters';
import { useToast } from '../parts/Toast';
import { useT } from '../useAdmin';
import type { ChargeItem } from './Charges';

const KINDS = ['cleaning', 'damage', 'toll', 'fine', 'fuel', 'distance', 'late', 'other'];

interface Props {
  booking: Booking;
  item: ChargeItem | undefined;
  onClose: () => void;
}

/** Charges something more, or says what a charge should have been; always with a reason. */
export function ChargeDialog({ booking, item, onClose }: Props) {
  const t = useT();
  const say = useToast();
  const queries = useQueryClient();
  const [draft, setDraft] = useState({
    kind: 'cleaning',
    label: '',
    amount: item ? String(item.amount) : '',
    reason: '',
  });
  const set = (patch: Partial<typeof draft>) => setDraft({ ...draft, ...patch });
  const act = useMutation({
    mutationFn: (amount: number | null) =>
      item
        ? post(`/bookings/${booking.id}/charges/${item.id}/correct`, { amount, reason: draft.reason })
        : post(`/bookings/${booking.id}/charges`, { ...draft, amount }),
    onSuccess: () => {
      ['booking', 'bookings', 'payments'].forEach(
        (key) => void queries.invalidateQueries({ queryKey: [key] }),
      );
      say(t('charges.done'));
      onClose();
    },
  });
  const amount = draft.amount.trim() === '' ? null : Number(draft.amount);
  return (
    <Confirm
      title={item ? t('charges.correctOne', { name: item.label }) : t('charges.add')}
      action={t('shell:save')}
      isBusy={act.isPending}
      error={act.error}
      onClose={onClose}
      onDone={() => act.mutate(amount)}
    >
      {!item && (
        <>
          <Choice
            label={t('charges.kind')}
            value={draft.kind}
            options={KINDS.map((value) => ({ value, label: t(`charges.kinds.${value}`) }))}
            onChange={(kind = 'other') => set({ kind })}
          />
          <TextField
            label={t('charges.label')}
            required
            value={draft.label}
            onChange={(event) => set({ label: event.target.value })}
            error={fieldError(act.error, 'label') !== undefined}
            helperText={fieldError(act.error, 'label')}
          />
        </>
      )}
      <TextField
        label={t('charges.amount')}
        type="number"
        required
        value={draft.amount}
        onChange={(event) => set({ amount: event.target.value })}
        error={fieldError(act.error, 'amount') !== undefined}
        helperText={fieldError(act.error, 'amount') ?? t('charges.beforeTax')}
        slotProps={{
          htmlInput: { min: 0, step: 'any' },
          input: { endAdornment: <InputAdornment position="end">{booking.currency}</InputAdornment> },
        }}
      />
      <TextField
        label={t('charges.reason')}
        required
        value={draft.reason}
        onChange={(event) => set({ reason: event.target.value })}
        error={fieldError(act.error, 'reason') !== undefined}
        helperText={fieldError(act.error, 'reason')}
      />
      {item && !item.waived && (
        <Button color="error" variant="outlined" disabled={act.isPending} onClick={() => act.mutate(0)}>
          {t('charges.waive')}
        </Button>
      )}
    </Confirm>
  );
}
