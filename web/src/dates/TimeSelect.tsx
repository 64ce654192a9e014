import Box from '@mui/material/Box';
import { useId } from 'react';
import { useFormat } from '../format/useFormat';
import { TIMES } from './period';

interface Props {
  label: string;
  value: string;
  onChange: (time: string) => void;
  isClosed?: (time: string) => boolean;
  closedLabel?: string;
}

/** The browser's own list: quick on a phone, and by keyboard. */
export function TimeSelect({ label, value, onChange, isClosed, closedLabel }: Props) {
  const id = useId();
  const format = useFormat();
  return (
    <Box sx={{ flex: 1, minWidth: 0 }}>
      <Box
        component="label"
        htmlFor={id}
        sx={{ display: 'block', fontSize: '0.8rem', fontWeight: 600, color: 'text.secondary', mb: 0.5 }}
      >
        {label}
      </Box>
      <Box
        component="select"
        id={id}
        value={value}
        onChange={(event: React.ChangeEvent<HTMLSelectElement>) => onChange(event.target.value)}
        sx={{
          font: 'inherit',
          width: '100%',
          height: 44,
          px: 1.25,
          borderRadius: '10px',
          border: 1,
          borderColor: 'text.secondary',
          color: 'text.primary',
          bgcolor: 'background.paper',
        }}
      >
        {TIMES.concat(TIMES.includes(value) ? [] : [value]).map((time) => (
          <option key={time} value={time}>
            {format.time(time)}
            {isClosed?.(time) ? ` · ${closedLabel}` : ''}
          </option>
        ))}
      </Box>
    </Box>
  );
}
