import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays } from '../format/zoned';
import '../shell/button.css';
import './month.css';
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
    <div ref={box} className="calendar" data-months={months}>
      <button
        type="button"
        className="icon-button"
        aria-label={t('dates.previousMonth')}
        disabled={month <= monthOf(min)}
        onClick={() => show(addMonths(month, -1))}
      >
        <ChevronLeft size={20} />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={t('dates.nextMonth')}
        disabled={addMonths(month, months - 1) >= monthOf(max)}
        onClick={() => show(addMonths(month, 1))}
      >
        <ChevronRight size={20} />
      </button>
      {shown.map((key) => (
        <div key={key}>
          <MonthGrid
            month={key}
            {...{ from, to, min, max, isTaken, takenLabel }}
            active={tabbed}
            onChoose={choose}
            onMove={move}
          />
        </div>
      ))}
    </div>
  );
}
