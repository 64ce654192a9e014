import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { get, type Page, type Person } from '../api';
import { usePerson, useT } from '../useAdmin';

interface Props {
  value: string | undefined;
  onChange: (id: string | undefined) => void;
  error?: string;
  label?: string;
}

/** Finds a person by a part of the name or e-mail address. */
export function PersonChoice({ value, onChange, error, label }: Props) {
  const t = useT();
  const [text, setText] = useState('');
  const q = useDeferredValue(text.trim());
  const chosen = usePerson(value);
  const found = useQuery({
    queryKey: ['people', 'choice', q],
    queryFn: () => get<Page<Person>>('/users', { q: q.slice(0, 100), limit: 8 }),
    enabled: q.length >= 2 && q !== chosen.data?.name,
  });
  const options = found.data?.items ?? [];
  return (
    <Autocomplete
      size="small"
      options={options}
      value={value && chosen.data ? chosen.data : null}
      loading={found.isFetching}
      loadingText={t('shell:loading')}
      noOptionsText={q.length < 2 ? t('people.type') : t('people.none')}
      filterOptions={(all) => all}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      onInputChange={(_, next) => setText(next)}
      onChange={(_, person) => onChange(person?.id)}
      renderOption={({ key, ...props }, person) => (
        <li key={key} {...props}>
          <span>
            {person.name}
            <br />
            <small>{person.email}</small>
          </span>
        </li>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          label={label ?? t('customer')}
          error={Boolean(error ?? found.error)}
          helperText={error ?? (found.error ? t('people.failed') : undefined)}
        />
      )}
    />
  );
}
