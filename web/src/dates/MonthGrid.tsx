import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useFormat } from '../format/useFormat';
import { addDays } from '../format/zoned';
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
      <Box
        component="button"
        type="button"
        data-day={day}
        disabled={isOut}
        tabIndex={day === active ? 0 : -1}
        aria-pressed={isEnd || isInside}
        aria-label={taken && takenLabel ? `${label}, ${takenLabel}` : label}
        onClick={() => onChoose(day)}
        onKeyDown={(event: React.KeyboardEvent) => onKeyDown(event, day)}
        sx={{
          font: 'inherit',
          fontWeight: isEnd ? 700 : 500,
          border: 0,
          width: '100%',
          height: 42,
          cursor: isOut ? 'default' : 'pointer',
          color: isEnd ? 'primary.contrastText' : isOut || taken ? 'text.secondary' : 'text.primary',
          opacity: isOut ? 0.4 : 1,
          textDecoration: taken ? 'line-through' : 'none',
          bgcolor: isEnd ? 'primary.main' : isInside ? 'primary.light' : 'transparent',
          borderRadius: isEnd ? '10px' : isInside ? 0 : '10px',
          '&:hover:not(:disabled)': { boxShadow: 'inset 0 0 0 2px var(--m-palette-primary-main)' },
        }}
      >
        {Number(day.slice(8))}
      </Box>
    );
  };

  return (
    <Box
      component="table"
      aria-label={title}
      sx={{ borderCollapse: 'collapse', width: '100%', tableLayout: 'fixed' }}
    >
      <Typography component="caption" sx={{ fontWeight: 650, pb: 1, textTransform: 'capitalize' }}>
        {title}
      </Typography>
      <thead>
        <tr>
          {weekdays.map((day) => (
            <Typography
              key={day}
              component="th"
              scope="col"
              variant="caption"
              color="textSecondary"
              sx={{ pb: 0.5 }}
              abbr={format.day(day, { weekday: 'long' })}
            >
              {format.day(day, { weekday: 'short' })}
            </Typography>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.find(Boolean)}>
            {week.map((day, index) => (
              <Box component="td" key={day ?? index} sx={{ p: 0, py: '1px' }}>
                {day && cell(day)}
              </Box>
            ))}
          </tr>
        ))}
      </tbody>
    </Box>
  );
}
