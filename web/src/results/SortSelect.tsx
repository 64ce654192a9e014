import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { SORTS, type Search, type Sort } from '../shell/addresses';

export function SortSelect({ search, onChange }: { search: Search; onChange: (search: Search) => void }) {
  const { t } = useTranslation('results');
  return (
    <Box component="label" sx={{ display: 'inline-flex', alignItems: 'center', gap: 1, fontSize: '0.9rem' }}>
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {t('sortBy')}
      </Box>
      <Box
        component="select"
        value={search.sort ?? 'recommended'}
        onChange={(event: React.ChangeEvent<HTMLSelectElement>) =>
          onChange({
            ...search,
            page: undefined,
            sort: event.target.value === 'recommended' ? undefined : (event.target.value as Sort),
          })
        }
        sx={{
          font: 'inherit',
          height: 40,
          px: 1,
          borderRadius: '10px',
          border: 1,
          borderColor: 'text.secondary',
          color: 'text.primary',
          bgcolor: 'background.paper',
        }}
      >
        {SORTS.filter((sort) => sort !== 'distance' || search.lat !== undefined).map((sort) => (
          <option key={sort} value={sort}>
            {t(`sort.${sort}`)}
          </option>
        ))}
      </Box>
    </Box>
  );
}
