import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { Plus, Trash2 } from 'lucide-react';
import { fieldError } from '../parts/fields';
import { useT } from '../useAdmin';

export interface Damage {
  key: number;
  label: string;
  amount: string;
}

interface Props {
  value: Damage[];
  onChange: (value: Damage[]) => void;
  currency: string;
  error: unknown;
}

export function Damages({ value, onChange, currency, error }: Props) {
  const t = useT();
  const set = (key: number, patch: Partial<Damage>) =>
    onChange(value.map((damage) => (damage.key === key ? { ...damage, ...patch } : damage)));
  const next = Math.max(0, ...value.map(({ key }) => key)) + 1;
  return (
    <Box component="fieldset" sx={{ border: 0, m: 0, p: 0 }}>
      <Typography component="legend" variant="body2" color="text.secondary" sx={{ mb: 1 }}>
        {t('return.damages')}
      </Typography>
      {value.map(({ key, label, amount }, index) => (
        <Box key={key} sx={{ display: 'flex', gap: 1, mb: 1, alignItems: 'flex-start' }}>
          <TextField
            size="small"
            label={t('return.damage')}
            value={label}
            onChange={(event) => set(key, { label: event.target.value })}
            error={fieldError(error, `damages[${index}].label`) !== undefined}
            helperText={fieldError(error, `damages[${index}].label`)}
          />
          <TextField
            size="small"
            type="number"
            label={currency}
            value={amount}
            onChange={(event) => set(key, { amount: event.target.value })}
            error={fieldError(error, `damages[${index}].amount`) !== undefined}
            helperText={fieldError(error, `damages[${index}].amount`)}
            sx={{ maxWidth: 130 }}
          />
          <IconButton
            aria-label={t('remove', { name: label || t('return.damage') })}
            onClick={() => onChange(value.filter((damage) => damage.key !== key))}
          >
            <Trash2 size={18} />
          </IconButton>
        </Box>
      ))}
      <Button
        size="small"
        startIcon={<Plus size={16} />}
        onClick={() => onChange([...value, { key: next, label: '', amount: '' }])}
      >
        {t('return.addDamage')}
      </Button>
    </Box>
  );
}
