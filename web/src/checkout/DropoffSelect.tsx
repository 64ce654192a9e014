import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';

interface Props {
  from: string;
  value: string | undefined;
  error: string | undefined;
  onChange: (branchId: string | undefined) => void;
}

/** Where the car is left. Whether one may leave it there, and for how much, the price says. */
export function DropoffSelect({ from, value, error, onChange }: Props) {
  const { t } = useTranslation('checkout');
  const { data } = useQuery({
    queryKey: ['branches', 'all'],
    queryFn: () => answer(api.GET('/branches', { params: { query: { limit: 100 } as never } })),
    staleTime: 600_000,
  });
  const others = (data?.items ?? []).filter(({ id }) => id !== from);
  if (others.length === 0) return null;
  return (
    <TextField
      select
      label={t('dropoff')}
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value || undefined)}
      error={error !== undefined}
      helperText={error ?? t('dropoffHint')}
      slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
    >
      <option value="">{t('dropoffSame')}</option>
      {others.map((branch) => (
        <option key={branch.id} value={branch.id}>
          {[branch.name, branch.city].join(', ')}
        </option>
      ))}
    </TextField>
  );
}
