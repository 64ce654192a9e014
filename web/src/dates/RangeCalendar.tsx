import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays } from '../format/zoned';
import { MonthGrid } from './MonthGrid';
import { addMonths, monthOf } from './months';

interface Props {
  from: string;
  to: string;
  min: string;
  /** One month beside the other where there is room. */
  months?: 1 | 2;
  isTaken?: (day: string) => boolean;
  takenLabel?: string;
  onChange: (from: string, to: string) => void;
  onMonth?: (month: string) => void;
}

const FARTHEST = 365;

/** Choosing a day begins a new period; the next day, if it is later, ends it. */
export function RangeCalendar({ from, to, min, months = 2, isTaken, takenLabel, onChange, onMonth }: Props) {
  const { t } = useTranslation();
  const [month, setMonth] = useState(monthOf(from < min ? min : from));
  const [active, setActive] = useState(from < min ? min : from);
  const [isOpen, setIsOpen] = useState(false); // whether only the first day was chosen so far
  const box = useRef<HTMLDivElement>(null);
  const max = addDays(min, FARTHEST);

  const show = (next: string) => {
    setMonth(next);
    onMonth?.(next);
  };
  const choose = (day: string) => {
    setActive(day);
    if (isOpen && day > from) {
      setIsOpen(false);
      onChange(from, day);
    } else {
      setIsOpen(true);
      onChange(day, day);
    }
  };
  const move = (day: string) => {
    const next = day < min ? min : day > max ? max : day;
    setActive(next);
    if (monthOf(next) < month) show(monthOf(next));
    if (monthOf(next) > addMonths(month, months - 1)) show(addMonths(monthOf(next), 1 - months));
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus());
  };

  const shown = months === 2 ? [month, addMonths(month, 1)] : [month];
  const tabbed = shown.includes(monthOf(active)) ? active : monthOf(min) === month ? min : `${month}-01`;
  return (
    <Box ref={box} sx={{ position: 'relative' }}>
      <IconButton
        size="small"
        aria-label={t('dates.previousMonth')}
        disabled={month <= monthOf(min)}
        onClick={() => show(addMonths(month, -1))}
        sx={{ position: 'absolute', left: 0, top: -6 }}
      >
        <ChevronLeft size={20} />
      </IconButton>
      <IconButton
        size="small"
        aria-label={t('dates.nextMonth')}
        disabled={addMonths(month, months - 1) >= monthOf(max)}
        onClick={() => show(addMonths(month, 1))}
        sx={{ position: 'absolute', right: 0, top: -6 }}
      >
        <ChevronRight size={20} />
      </IconButton>
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: `repeat(${months}, 1fr)` }, gap: 4 }}>
        {shown.map((key, index) => (
          <Box key={key} sx={{ display: index === 1 ? { xs: 'none', sm: 'block' } : undefined }}>
            <MonthGrid
              month={key}
              {...{ from, to, min, max, isTaken, takenLabel }}
              active={tabbed}
              onChoose={choose}
              onMove={move}
            />
          </Box>
        ))}
      </Box>
    </Box>
  );
}
