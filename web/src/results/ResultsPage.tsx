import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { MapPinned, SlidersHorizontal } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchForm } from '../home/SearchForm';
import type { Search } from '../shell/addresses';
import { Button } from '../shell/Button';
import { Pager } from '../shell/Pager';
import { ProblemNote } from '../shell/ProblemNote';
import { usePageTitle } from '../shell/usePageTitle';
import { CarCard } from './CarCard';
import { CardWait } from './CardWait';
import { Empty } from './Empty';
import { Filters } from './Filters';
import { FiltersWait } from './FiltersWait';
import { resultsQuery, type CarHit } from './query';
import { ResultsMap } from './ResultsMap';
import { SortSelect } from './SortSelect';
import { useTotals } from './totals';

const route = getRouteApi('/app/find');
const NONE: CarHit[] = [];

export function ResultsPage() {
  const { t } = useTranslation(['results', 'shell']);
  const search = route.useSearch();
  const navigate = useNavigate();
  const [marked, setMarked] = useState<string | null>(null);
  const [isFiltering, setIsFiltering] = useState(false);
  const [isMapOpen, setIsMapOpen] = useState(false);
  const result = useQuery({ ...resultsQuery(search), placeholderData: keepPreviousData });
  const shown = useDeferredValue(result.data); // drawn in slices: the page goes on listening meanwhile
  const cars = shown?.items ?? NONE;
  const priceOf = useTotals(cars, search);
  usePageTitle(search.place ? t('titleAt', { place: search.place }) : t('title'));
  const change = (next: Search) => void navigate({ to: '/find', search: next, resetScroll: false });
  const page = (next: number) => void navigate({ to: '/find', search: { ...search, page: next } });

  return (
    <div className="results">
      <SearchForm key={JSON.stringify([search.place, search.from, search.to])} search={search} />
      <div className="results-parts">
        <aside id="filters" aria-label={t('filters')} data-open={isFiltering || undefined}>
          {!shown ? <FiltersWait /> : <Filters search={search} facets={shown.facets} onChange={change} />}
        </aside>
        <section aria-label={t('list')} aria-busy={result.isFetching}>
          <div className="results-head">
            <div role="status">
              <h1 className="heading">
                {shown
                  ? search.place
                    ? t('foundAt', { count: shown.total, place: search.place })
                    : t('found', { count: shown.total })
                  : t('searching')}
              </h1>
            </div>
            <Button
              kind="outlined"
              ink
              className="results-map-button"
              aria-expanded={isMapOpen}
              aria-controls="map"
              onClick={() => setIsMapOpen(!isMapOpen)}
            >
              <MapPinned size={18} aria-hidden />
              {t(isMapOpen ? 'shell:map.hide' : 'shell:map.show')}
            </Button>
            <Button
              kind="outlined"
              ink
              className="results-filters-button"
              aria-expanded={isFiltering}
              aria-controls="filters"
              onClick={() => setIsFiltering(!isFiltering)}
            >
              <SlidersHorizontal size={18} aria-hidden />
              {t('filters')}
            </Button>
            <SortSelect search={search} onChange={change} />
          </div>
          {result.isError && <ProblemNote error={result.error} onRetry={() => void result.refetch()} />}
          <div className="results-list" data-stale={result.isPlaceholderData || undefined}>
            {!shown && !result.isError && Array.from({ length: 5 }, (_, index) => <CardWait key={index} />)}
            {cars.map((car) => (
              <CarCard
                key={car.id}
                car={car}
                price={priceOf(car)}
                search={search}
                isMarked={marked === car.id}
                onMark={setMarked}
              />
            ))}
          </div>
          {shown?.total === 0 && <Empty search={search} onChange={change} />}
          {shown && <Pager page={shown.page} pages={shown.totalPages} onPage={page} />}
        </section>
        <div id="map" className="results-map" data-open={isMapOpen || undefined}>
          <ResultsMap {...{ cars, priceOf, search, marked }} isWanted={isMapOpen} onMark={setMarked} />
        </div>
      </div>
    </div>
  );
}
