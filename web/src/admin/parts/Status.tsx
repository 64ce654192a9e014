import Chip from '@mui/material/Chip';
import { useT } from '../useAdmin';

type Tone = 'default' | 'success' | 'warning' | 'error' | 'info' | 'primary';

const TONES: Record<string, Tone> = {
  held: 'warning',
  confirmed: 'info',
  active: 'success',
  no_show: 'error',
  captured: 'success',
  due: 'warning',
  processing: 'info',
  partially_refunded: 'info',
  failed: 'error',
  sent: 'success',
  waiting: 'warning',
  running: 'info',
  sending: 'info',
  ok: 'success',
  down: 'error',
};

interface Props {
  value: string;
  label: string;
}

export const Mark = ({ value, label }: Props) => (
  <Chip size="small" variant="outlined" color={TONES[value] ?? 'default'} label={label} />
);

export function BookingMark({ value }: { value: string }) {
  const t = useT();
  return <Mark value={value} label={t(`shell:status.${value}`)} />;
}
