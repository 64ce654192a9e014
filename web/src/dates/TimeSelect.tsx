import { useId } from 'react';
import { useFormat } from '../format/useFormat';
import '../shell/fields.css';
import { TIMES } from './period';

interface Props {
  label: string;
  value: string;
  onChange: (time: string) => void;
  isClosed?: (time: string) => boolean;
  closedLabel?: string;
}

export function TimeSelect({ label, value, onChange, isClosed, closedLabel }: Props) {
  const id = useId();
  const format = useFormat();
  return (
    <div className="time-select">
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      <select id={id} className="select" value={value} onChange={(event) => onChange(event.target.value)}>
        {TIMES.concat(TIMES.includes(value) ? [] : [value]).map((time) => (
          <option key={time} value={time}>
            {format.time(time)}
            {isClosed?.(time) ? ` · ${closedLabel}` : ''}
          </option>
        ))}
      </select>
    </div>
  );
}
