import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { get, type Car, type Page } from '../api';
import { useCar, useT } from '../useAdmin';

interface Props {
  value: string | undefined;
  name?: string;
  onChange: (id: string | undefined) => void;
  error?: string;
}

/** Finds a car of the fleet by a part of its name. */
export function CarChoice({ value, name, onChange, error }: Props) {
  const t = useT();
  const [text, setText] = useState('');
  const q = useDeferredValue(text.trim());
  const { data: chosen } = useCar(value);
  const found = useQuery({
    queryKey: ['cars', 'choice', q],
    queryFn: () => get<Page<Car>>('/cars', { q: q.slice(0, 100), limit: 10, sort: 'name' }),
    enabled: q.length >= 1 && q !== chosen?.name,
  });
  return (
    <Autocomplete
      size="small"
      options={found.data?.items ?? []}
      value={chosen ?? null}
      filterOptions={(all) => all}
      loading={found.isFetching}
      loadingText={t('shell:loading')}
      noOptionsText={q ? t('fleet.none') : t('fleet.type')}
      getOptionLabel={(car) => car.name}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      onInputChange={(_, next) => setText(next)}
      onChange={(_, car) => onChange(car?.id)}
      renderOption={({ key, ...props }, car) => (
        <li key={key} {...props}>
          <span>
            {car.name}
            <br />
            <small>{[car.plate, car.branchName].filter(Boolean).join(' · ')}</small>
          </span>
        </li>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          label={t('car')}
          placeholder={name}
          error={error !== undefined}
          helperText={error}
        />
      )}
    />
  );
}
