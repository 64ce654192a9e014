import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useUser } from '../../api/useSession';
import { may } from '../access';
import { post, type Block } from '../api';
import { Confirm } from '../parts/Confirm';
import { DateTimeField } from '../parts/DateTimeField';
import { fieldError } from '../parts/fields';
import { useCar, useT } from '../useAdmin';
import type { Slot } from './Timeline';

interface Props {
  slot: Slot;
  zone: string;
  onClose: () => void;
  onDone: () => void;
}

/** What an empty time becomes: a booking, with its price on the next page, or maintenance. */
export function CreateDialog({ slot, zone: own, onClose, onDone }: Props) {
  const t = useT();
  const navigate = useNavigate();
  const isDesk = may(useUser(), 'agent', 'admin');
  const { data: car } = useCar(slot.carId);
  const zone = car?.timeZone ?? own;
  const [kind, setKind] = useState<'booking' | 'maintenance'>(isDesk ? 'booking' : 'maintenance');
  const [from, setFrom] = useState(new Date(slot.from).toISOString());
  const [to, setTo] = useState(new Date(slot.to).toISOString());
  const [reason, setReason] = useState('');
  const block = useMutation({
    mutationFn: () => post<Block>('/maintenance', { carId: slot.carId, from, to, reason }),
    onSuccess: onDone,
  });
  const book = () =>
    void navigate({ to: '/admin/bookings/new', search: { car: slot.carId, from, to } as never });
  return (
    <Confirm
      title={t('planner.new', { car: slot.carName })}
      action={t(kind === 'booking' ? 'planner.toPrice' : 'planner.block')}
      isBusy={block.isPending}
      isBlocked={from === '' || to === '' || (kind === 'maintenance' && reason.trim() === '')}
      error={block.error}
      onClose={onClose}
      onDone={() => (kind === 'booking' ? book() : block.mutate())}
    >
      {isDesk && (
        <RadioGroup
          row
          aria-label={t('planner.kind')}
          value={kind}
          onChange={(_, value) => setKind(value as typeof kind)}
        >
          <FormControlLabel value="booking" control={<Radio />} label={t('money.booking')} />
          <FormControlLabel value="maintenance" control={<Radio />} label={t('planner.maintenance')} />
        </RadioGroup>
      )}
      <DateTimeField
        label={t('planner.from')}
        value={from}
        zone={zone}
        onChange={setFrom}
        error={fieldError(block.error, 'from')}
      />
      <DateTimeField
        label={t('planner.to')}
        value={to}
        zone={zone}
        onChange={setTo}
        error={fieldError(block.error, 'to')}
      />
      {kind === 'maintenance' && (
        <TextField
          label={t('reason')}
          required
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          error={fieldError(block.error, 'reason') !== undefined}
          helperText={fieldError(block.error, 'reason')}
        />
      )}
    </Confirm>
  );
}
