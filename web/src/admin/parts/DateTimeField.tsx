import TextField from '@mui/material/TextField';
import { inZone, toInstant } from '../../format/zoned';
import { useT } from '../useAdmin';

interface Props {
  label: string;
  /** A moment, ISO 8601; empty when none is chosen. */
  value: string;
  zone: string;
  onChange: (value: string) => void;
  error?: string;
  disabled?: boolean;
}

/** A moment, entered on the clocks of a branch. */
export function DateTimeField({ label, value, zone, onChange, error, disabled }: Props) {
  const t = useT();
  const shown = value === '' ? undefined : inZone(value, zone);
  return (
    <TextField
      size="small"
      type="datetime-local"
      label={label}
      value={shown ? `${shown.day}T${shown.time}` : ''}
      disabled={disabled}
      error={error !== undefined}
      helperText={error ?? t('zone', { zone: zone.replaceAll('_', ' ') })}
      onChange={({ target }) => {
        const [day, time] = target.value.split('T');
        if (day && time) onChange(toInstant({ day, time: time.slice(0, 5) }, zone));
        else onChange('');
      }}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: { step: 900 } }}
    />
  );
}
