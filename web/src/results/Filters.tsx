import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Search } from '../shell/addresses';
import { Button } from '../shell/Button';
import { chosen, toggled, type Facets, type Filter } from './query';

interface Props {
  search: Search;
  facets?: Facets;
  onChange: (search: Search) => void;
}

const SHORT = 6;
const SEATS = [4, 5, 7, 8];
const RATINGS = [4, 4.5];

/** What can be narrowed, each with the number of cars behind it. */
export function Filters({ search, facets, onChange }: Props) {
  const { t } = useTranslation(['results', 'shell']);
  const isAny = [
    'carClass',
    'transmission',
    'fuelType',
    'brand',
    'seats',
    'minRating',
    'minPrice',
    'maxPrice',
  ].some((key) => search[key as keyof Search] !== undefined);
  const clear = () =>
    onChange({
      place: search.place,
      branch: search.branch,
      zone: search.zone,
      lat: search.lat,
      lng: search.lng,
      radius: search.radius,
      from: search.from,
      to: search.to,
      sort: search.sort,
      q: search.q,
    });
  const group = (
    filter: Filter,
    values: { value: string; count: number }[] | undefined,
    label: (value: string) => string,
  ) => (
    <FilterGroup
      title={t(`filter.${filter}`)}
      values={withChosen(values ?? [], chosen(search, filter))}
      chosen={chosen(search, filter)}
      label={label}
      onToggle={(value) => onChange(toggled(search, filter, value))}
    />
  );
  const one = (filter: 'seats' | 'minRating', values: number[], label: (value: number) => string) => (
    <fieldset>
      <legend>{t(`filter.${filter}`)}</legend>
      <div className="filter-steps">
        {values.map((value) => {
          const isOn = search[filter] === value;
          return (
            <button
              key={value}
              type="button"
              aria-pressed={isOn}
              onClick={() => onChange({ ...search, page: undefined, [filter]: isOn ? undefined : value })}
            >
              {label(value)}
            </button>
          );
        })}
      </div>
    </fieldset>
  );
  return (
    <div className="filters">
      {isAny && (
        <Button kind="outlined" ink onClick={clear}>
          {t('clear')}
        </Button>
      )}
      {group('carClass', facets?.carClass, (value) => t(`shell:class.${value}`, value))}
      {group('transmission', facets?.transmission, (value) => t(`shell:transmission.${value}`, value))}
      {group('fuelType', facets?.fuelType, (value) => t(`shell:fuel.${value}`, value))}
      {one('seats', SEATS, (value) => `${value}+`)}
      {one('minRating', RATINGS, (value) => `${value}+`)}
      {group('brand', facets?.brand, (value) => value)}
    </div>
  );
}

/** A chosen value stays visible although no car is left for it: else nobody could take it back. */
const withChosen = (values: { value: string; count: number }[], marked: string[]) => [
  ...values,
  ...marked
    .filter((value) => !values.some((entry) => entry.value === value))
    .map((value) => ({ value, count: 0 })),
];

interface GroupProps {
  title: string;
  values: { value: string; count: number }[];
  chosen: string[];
  label: (value: string) => string;
  onToggle: (value: string) => void;
}

function FilterGroup({ title, values, chosen: marked, label, onToggle }: GroupProps) {
  const { t } = useTranslation('results');
  const [isLong, setIsLong] = useState(false);
  if (values.length === 0) return null;
  return (
    <fieldset>
      <legend>{title}</legend>
      {values.slice(0, isLong ? undefined : SHORT).map(({ value, count }) => (
        <label key={value} className="filter-choice">
          <input type="checkbox" checked={marked.includes(value)} onChange={() => onToggle(value)} />
          <span>{label(value)}</span>
          <span>{count}</span>
        </label>
      ))}
      {values.length > SHORT && (
        <Button size="small" onClick={() => setIsLong(!isLong)} aria-expanded={isLong}>
          {isLong ? t('fewer') : t('more', { count: values.length - SHORT })}
        </Button>
      )}
    </fieldset>
  );
}
