import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/useFormat';
import { calendarsQuery } from './calendars';
import { calendarOf, hoursOn } from './hours';
import './prices.css';

/** When the branch is open on the days of pickup and return; nothing where it always is. */
export function OpeningHours({ branchId, days }: { branchId: string; days: string[] }) {
  const { t } = useTranslation('car');
  const format = useFormat();
  const { data } = useQuery(calendarsQuery);
  const calendar = data && calendarOf(data.items, branchId);
  return [...new Set(days)].map((day) => {
    const spells = hoursOn(calendar, day);
    if (spells === null) return null;
    const hours = spells.map(({ from, to }) => `${format.time(from)} – ${format.time(to)}`).join(', ');
    return (
      <p key={day} className="opening" data-closed={!hours || undefined}>
        {t(hours ? 'open' : 'closed', { day: format.day(day), hours })}
      </p>
    );
  });
}
