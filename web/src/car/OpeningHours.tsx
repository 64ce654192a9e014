import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { useFormat } from '../format/useFormat';
import './prices.css';
import { calendarOf, hoursOn, type Calendar } from './hours';

const useCalendars = () =>
  useQuery({
    queryKey: ['rules', 'calendars'],
    queryFn: () =>
      answer(
        api.GET('/rules/{kind}', { params: { path: { kind: 'calendars' }, query: {} } } as never) as never,
      ) as Promise<{ items: Calendar[] }>,
    staleTime: 300_000,
  });

/** When the branch is open on the days of pickup and return; nothing where it always is. */
export function OpeningHours({ branchId, days }: { branchId: string; days: string[] }) {
  const { t } = useTranslation('car');
  const format = useFormat();
  const { data } = useCalendars();
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
