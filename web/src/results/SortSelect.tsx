import { useTranslation } from 'react-i18next';
import { SORTS, type Search, type Sort } from '../shell/addresses';

export function SortSelect({ search, onChange }: { search: Search; onChange: (search: Search) => void }) {
  const { t } = useTranslation('results');
  return (
    <label className="results-sort">
      <span>{t('sortBy')}</span>
      <select
        className="select"
        value={search.sort ?? 'recommended'}
        onChange={(event) =>
          onChange({
            ...search,
            page: undefined,
            sort: event.target.value === 'recommended' ? undefined : (event.target.value as Sort),
          })
        }
      >
        {SORTS.filter((sort) => sort !== 'distance' || search.lat !== undefined).map((sort) => (
          <option key={sort} value={sort}>
            {t(`sort.${sort}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
