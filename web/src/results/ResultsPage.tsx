import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { MapPinned, SlidersHorizontal } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchForm } from '../home/SearchForm';
import type { Search } from '../shell/addresses';
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
    <Box sx={{ maxWidth: 1760, mx: 'auto', px: { xs: 2, sm: 3 }, py: { xs: 2, md: 3 } }}>
      <SearchForm key={JSON.stringify([search.place, search.from, search.to])} search={search} compact />
      <Box
        sx={{
          mt: 3,
          display: 'grid',
          gap: 3,
          gridTemplateColumns: {
            xs: 'minmax(0, 1fr)',
            md: '240px minmax(0, 1fr)',
            lg: '240px minmax(420px, 1.1fr) minmax(0, 1fr)',
          },
          alignItems: 'start',
        }}
      >
        <Box
          component="aside"
          id="filters"
          aria-label={t('filters')}
          sx={{ display: { xs: isFiltering ? 'block' : 'none', md: 'block' } }}
        >
          {!shown ? <FiltersWait /> : <Filters search={search} facets={shown.facets} onChange={change} />}
        </Box>
        <Box component="section" aria-label={t('list')} aria-busy={result.isFetching}>
          <Box
            sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', mb: 2, minHeight: 44 }}
          >
            <Box role="status" sx={{ mr: 'auto' }}>
              <Typography variant="h2" component="h1">
                {shown
                  ? search.place
                    ? t('foundAt', { count: shown.total, place: search.place })
                    : t('found', { count: shown.total })
                  : t('searching')}
              </Typography>
            </Box>
            <Button
              variant="outlined"
              color="inherit"
              startIcon={<MapPinned size={18} />}
              aria-expanded={isMapOpen}
              aria-controls="map"
              onClick={() => setIsMapOpen(!isMapOpen)}
              sx={{ display: { lg: 'none' } }}
            >
              {t(isMapOpen ? 'shell:map.hide' : 'shell:map.show')}
            </Button>
            <Button
              variant="outlined"
              color="inherit"
              startIcon={<SlidersHorizontal size={18} />}
              aria-expanded={isFiltering}
              aria-controls="filters"
              onClick={() => setIsFiltering(!isFiltering)}
              sx={{ display: { md: 'none' } }}
            >
              {t('filters')}
            </Button>
            <SortSelect search={search} onChange={change} />
          </Box>
          {result.isError && <ProblemNote error={result.error} onRetry={() => void result.refetch()} />}
          <Box
            sx={{
              display: 'grid',
              gap: 2,
              opacity: result.isPlaceholderData ? 0.6 : 1,
              transition: 'opacity 150ms',
            }}
          >
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
          </Box>
          {shown?.total === 0 && <Empty search={search} onChange={change} />}
          {shown && <Pager page={shown.page} pages={shown.totalPages} onPage={page} />}
        </Box>
        <Box
          id="map"
          sx={{
            display: { xs: isMapOpen ? 'block' : 'none', lg: 'block' },
            order: { xs: -1, lg: 0 },
            gridColumn: { md: '1 / -1', lg: 'auto' },
            height: { xs: 360, lg: 'calc(100dvh - 40px)' },
            position: { lg: 'sticky' },
            top: 20,
            borderRadius: '16px',
            overflow: 'hidden',
            border: 1,
            borderColor: 'divider',
            bgcolor: 'action.hover',
          }}
        >
          <ResultsMap {...{ cars, priceOf, search, marked }} isWanted={isMapOpen} onMark={setMarked} />
        </Box>
      </Box>
    </Box>
  );
}
