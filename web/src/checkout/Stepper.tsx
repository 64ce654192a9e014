import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { Minus, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';

interface Props {
  label: string;
  value: number;
  most: number;
  onChange: (value: number) => void;
}

export function Stepper({ label, value, most, onChange }: Props) {
  const { t } = useTranslation('checkout');
  return (
    <Box role="group" aria-label={label} sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
      <IconButton
        aria-label={t('less', { what: label })}
        disabled={value === 0}
        onClick={() => onChange(value - 1)}
      >
        <Minus size={18} />
      </IconButton>
      <Box component="output" aria-live="polite" sx={{ minWidth: 24, textAlign: 'center', fontWeight: 600 }}>
        {value}
      </Box>
      <IconButton
        aria-label={t('more', { what: label })}
        disabled={value >= most}
        onClick={() => onChange(value + 1)}
      >
        <Plus size={18} />
      </IconButton>
    </Box>
  );
}
