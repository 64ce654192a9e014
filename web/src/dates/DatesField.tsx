import { CalendarDays } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/useFormat';
import { FieldBox } from '../shell/FieldBox';
import type { Period } from './period';

const load = () => import('./DatesDialog');
const DatesDialog = lazy(() => load().then((module) => ({ default: module.DatesDialog })));

interface Props {
  period: Period;
  zone: string;
  onChange: (period: Period) => void;
  isTaken?: (day: string) => boolean;
}

/** Shows the period; the calendar is fetched when somebody is about to open it. */
export function DatesField({ period, zone, onChange, isTaken }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [isOpen, setIsOpen] = useState(false);
  const text = (day: string, time: string) => `${format.day(day)}, ${format.time(time)}`;
  return (
    <>
      <FieldBox icon={<CalendarDays size={20} />}>
        <button
          type="button"
          className="dates-field"
          aria-haspopup="dialog"
          onClick={() => setIsOpen(true)}
          onPointerEnter={() => void load()}
          onFocus={() => void load()}
        >
          <span>
            <span className="field-label">{t('dates.pickup')}</span>
            {text(period.fromDay, period.fromTime)}
          </span>
          <span>
            <span className="field-label">{t('dates.return')}</span>
            {text(period.toDay, period.toTime)}
          </span>
        </button>
      </FieldBox>
      {isOpen && (
        <Suspense>
          <DatesDialog open {...{ period, zone, onChange, isTaken }} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
