import { useFormat } from '../format/useFormat';
import { addDays } from '../format/zoned';
import './month.css';
import { firstWeekday, monthGrid } from './months';

interface Props {
  month: string;
  from: string;
  to: string;
  min: string;
  max: string;
  /** Which day takes the focus by tabbing; arrow keys go on from there. */
  active: string;
  /** Taken days are shown, and can be chosen when `onChoose` allows it. */
  isTaken?: (day: string) => boolean;
  takenLabel?: string;
  onChoose: (day: string) => void;
  onMove: (day: string) => void;
}

const STEPS: Record<string, number> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
  PageUp: -28,
  PageDown: 28,
};
const A_MONDAY = '2024-01-01';

export function MonthGrid(props: Props) {
  const { month, from, to, min, max, active, isTaken, takenLabel, onChoose, onMove } = props;
  const format = useFormat();
  const first = firstWeekday(format.locale);
  const { weeks } = monthGrid(month, first);
  const weekdays = Array.from({ length: 7 }, (_, index) => addDays(A_MONDAY, first - 1 + index));
  const title = format.day(`${month}-01`, { month: 'long', year: 'numeric' });

  const onKeyDown = (event: React.KeyboardEvent, day: string) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    onMove(addDays(day, step));
  };

  const cell = (day: string) => {
    const isOut = day < min || day > max;
    const taken = isTaken?.(day) ?? false;
    const isEnd = day === from || day === to;
    const isInside = day > from && day < to;
    const label = format.day(day, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
    return (
      <button
        type="button"
        className="month-day"
        data-day={day}
        data-part={isEnd ? 'end' : isInside ? 'inside' : undefined}
        data-taken={taken || undefined}
        disabled={isOut}
        tabIndex={day === active ? 0 : -1}
        aria-pressed={isEnd || isInside}
        aria-label={taken && takenLabel ? `${label}, ${takenLabel}` : label}
        onClick={() => onChoose(day)}
        onKeyDown={(event) => onKeyDown(event, day)}
      >
        {Number(day.slice(8))}
      </button>
    );
  };

  return (
    <table className="month" aria-label={title}>
      <caption>{title}</caption>
      <thead>
        <tr>
          {weekdays.map((day) => (
            <th key={day} scope="col" abbr={format.day(day, { weekday: 'long' })}>
              {format.day(day, { weekday: 'short' })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.find(Boolean)}>
            {week.map((day, index) => (
              <td key={day ?? index}>{day && cell(day)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
