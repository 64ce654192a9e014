import Box from '@mui/material/Box';
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
        <Box
          component="button"
          type="button"
          aria-haspopup="dialog"
          onClick={() => setIsOpen(true)}
          onPointerEnter={() => void load()}
          onFocus={() => void load()}
          sx={{
            all: 'unset',
            cursor: 'pointer',
            flex: 1,
            display: 'flex',
            flexWrap: 'wrap',
            columnGap: 3,
            py: 1,
            '&:focus-visible': { outline: 'none' },
          }}
        >
          <Box component="span" sx={{ flex: '1 1 150px' }}>
            <FieldLabel>{t('dates.pickup')}</FieldLabel>
            {text(period.fromDay, period.fromTime)}
          </Box>
          <Box component="span" sx={{ flex: '1 1 150px' }}>
            <FieldLabel>{t('dates.return')}</FieldLabel>
            {text(period.toDay, period.toTime)}
          </Box>
        </Box>
      </FieldBox>
      {isOpen && (
        <Suspense>
          <DatesDialog open {...{ period, zone, onChange, isTaken }} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

function FieldLabel({ children }: { children: string }) {
  return (
    <Box
      component="span"
      sx={{ display: 'block', fontSize: '0.78rem', fontWeight: 600, color: 'text.secondary' }}
    >
      {children}
    </Box>
  );
}
