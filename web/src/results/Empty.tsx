import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CarArt } from '../car/CarArt';
import type { Search } from '../shell/addresses';
import { Button } from '../shell/Button';
import { FILTERS, searchCars } from './query';
import './results.css';

interface Props {
  search: Search;
  onChange: (search: Search) => void;
}

/** Ways to a result, each asked for in advance, so that none of them is empty again. */
export function Empty({ search, onChange }: Props) {
  const { t } = useTranslation('results');
  const wider = (search.radius ?? 50) < 500 && search.lat !== undefined;
  const ways: { key: string; search: Search }[] = [
    ...FILTERS.filter((filter) => search[filter] !== undefined).map((filter) => ({
      key: filter,
      search: { ...search, page: undefined, [filter]: undefined },
    })),
    ...(search.q ? [{ key: 'q', search: { ...search, page: undefined, q: undefined } }] : []),
    ...(wider ? [{ key: 'radius', search: { ...search, page: undefined, radius: 500 } }] : []),
    ...(search.from
      ? [{ key: 'dates', search: { ...search, page: undefined, from: undefined, to: undefined } }]
      : []),
    { key: 'all', search: {} },
  ];
  const counts = useQueries({
    queries: ways.map((way) => ({ queryKey: ['search', way.search], queryFn: () => searchCars(way.search) })),
  });
  const useful = ways
    .map((way, index) => ({ ...way, count: counts[index]?.data?.total ?? 0 }))
    .filter((way) => way.count > 0);
  return (
    <div className="results-none">
      <div>
        <CarArt carClass="convertible" bare />
      </div>
      <h2 className="heading">{t('empty.title')}</h2>
      <p>{useful.length ? t('empty.text') : t('empty.nothing')}</p>
      {useful.map((way) => (
        <Button key={way.key} kind="outlined" onClick={() => onChange(way.search)}>
          {t(`empty.${way.key}`)} ({t('count', { count: way.count })})
        </Button>
      ))}
    </div>
  );
}
