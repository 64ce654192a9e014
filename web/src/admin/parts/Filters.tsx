import Box from '@mui/material/Box';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { Search } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { useBranches, useT } from '../useAdmin';

const PAUSE = 300;

export function Filters({ children }: { children: ReactNode }) {
  const t = useT();
  return (
    <Box
      role="search"
      aria-label={t('filters')}
      sx={{
        display: 'grid',
        gap: 1.5,
        gridTemplateColumns: {
          xs: 'repeat(2, minmax(0, 1fr))',
          sm: 'repeat(auto-fill, minmax(190px, 1fr))',
        },
        '& > :first-of-type': { gridColumn: { xs: '1 / -1', sm: 'auto' } },
        mb: 2,
      }}
    >
      {children}
    </Box>
  );
}

interface SearchProps {
  label: string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

/** Searches when the typing pauses, not at each letter. */
export function SearchField({ label, value = '', onChange }: SearchProps) {
  const [text, setText] = useState(value);
  const [before, setBefore] = useState(value);
  if (before !== value) {
    // the address changed by itself, for instance by the back button
    setBefore(value);
    setText(value);
  }
  useEffect(() => {
    if (text === value) return;
    const timer = window.setTimeout(() => onChange(text.trim() || undefined), PAUSE);
    return () => window.clearTimeout(timer);
  }, [text, value, onChange]);
  return (
    <TextField
      size="small"
      type="search"
      label={label}
      value={text}
      onChange={(event) => setText(event.target.value)}
      slotProps={{
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <Search size={18} aria-hidden />
            </InputAdornment>
          ),
        },
      }}
    />
  );
}

interface ChoiceProps {
  label: string;
  value: string | undefined;
  options: readonly { value: string; label: string }[];
  onChange: (value: string | undefined) => void;
  /** What no choice means; without it one must choose. */
  any?: string;
  error?: string;
  required?: boolean;
  disabled?: boolean;
}

/** The browser's own list: works with keyboard, screen reader and on phones. */
export function Choice({
  label,
  value = '',
  options,
  onChange,
  any,
  error,
  required,
  disabled,
}: ChoiceProps) {
  return (
    <TextField
      select
      size="small"
      label={label}
      value={value}
      required={required}
      disabled={disabled}
      error={error !== undefined}
      helperText={error}
      onChange={(event) => onChange(event.target.value || undefined)}
      slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
    >
      {(any !== undefined || value === '') && <option value="">{any ?? ''}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </TextField>
  );
}

export function BranchChoice(props: Omit<ChoiceProps, 'options'>) {
  const { data = [] } = useBranches();
  return <Choice {...props} options={data.map(({ id, name }) => ({ value: id, label: name }))} />;
}

export const CLASSES = [
  'mini',
  'economy',
  'compact',
  'intermediate',
  'standard',
  'fullsize',
  'premium',
  'luxury',
  'convertible',
  'suv',
  'minivan',
  'van',
  'truck',
] as const;

export function ClassChoice(props: Omit<ChoiceProps, 'options'>) {
  const t = useT();
  return (
    <Choice {...props} options={CLASSES.map((value) => ({ value, label: t(`shell:class.${value}`) }))} />
  );
}
