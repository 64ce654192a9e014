import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import IconButton from '@mui/material/IconButton';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { Plus, Trash2 } from 'lucide-react';
import { ownZone } from '../../format/zoned';
import { CarChoice } from '../bookings/CarChoice';
import { CurrencyChoice } from '../parts/CurrencyChoice';
import { DateTimeField } from '../parts/DateTimeField';
import { fieldError } from '../parts/fields';
import { BranchChoice, Choice, ClassChoice } from '../parts/Filters';
import { useT } from '../useAdmin';
import { valueAt, withValue } from './document';
import type { Document, Field } from './kinds';

interface Props {
  fields: readonly Field[];
  document: Document;
  error: unknown;
  onChange: (document: Document) => void;
  /** Where in the document these fields are: "terms." or "seasons[1]." */
  prefix?: string;
}

/** The fields of a rule, drawn from their description; what the server complains of stands at its field. */
export function RuleFields({ fields, document, error, onChange, prefix = '' }: Props) {
  const isWide = ({ type }: Field) => type === 'list' || type === 'part' || type === 'set';
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 200px), 1fr))',
        alignItems: 'start',
      }}
    >
      {fields.map((field) => (
        <Box key={field.name} sx={{ gridColumn: isWide(field) ? '1 / -1' : undefined, minWidth: 0 }}>
          <OneField
            field={field}
            name={prefix + field.name}
            document={document}
            error={error}
            onChange={onChange}
          />
        </Box>
      ))}
    </Box>
  );
}

interface OneProps extends Omit<Props, 'fields' | 'prefix'> {
  field: Field;
  name: string;
}

function OneField({ field, name, document, error, onChange }: OneProps) {
  const t = useT();
  const label = t(`rule.${field.name}`);
  const value = valueAt(document, name);
  const problem = fieldError(error, name);
  const set = (next: unknown) => onChange(withValue(document, name, next));
  const text = (value ?? '') as string;
  const common = { label, error: problem };
  switch (field.type) {
    case 'switch':
      return (
        <FormControlLabel
          control={<Switch checked={value === true} onChange={(_, on) => set(on)} />}
          label={label}
        />
      );
    case 'choice':
      return (
        <Choice
          {...common}
          required={field.required}
          value={text || undefined}
          options={field.options.map((option) => ({ value: option, label: t(`ruleChoice.${option}`) }))}
          onChange={set}
        />
      );
    case 'branch':
      return <BranchChoice {...common} any={t('rules.anyBranch')} value={text || undefined} onChange={set} />;
    case 'class':
      return <ClassChoice {...common} any={t('any')} value={text || undefined} onChange={set} />;
    case 'currency':
      return (
        <CurrencyChoice
          {...common}
          any="–"
          required={field.required}
          value={text || undefined}
          onChange={set}
        />
      );
    case 'car':
      return <CarChoice value={text || undefined} onChange={set} error={problem} />;
    case 'moment':
      return <DateTimeField {...common} value={text} zone={ownZone()} onChange={set} />;
    case 'set':
      return (
        <SetField
          label={label}
          value={(value ?? []) as string[]}
          options={field.options}
          onChange={set}
          error={problem}
        />
      );
    case 'list':
      return <ListField field={field} name={name} document={document} error={error} onChange={onChange} />;
    case 'part':
      return <PartField field={field} name={name} document={document} error={error} onChange={onChange} />;
    default:
      return (
        <TextField
          size="small"
          label={label}
          type={field.type}
          required={field.required}
          value={text}
          error={problem !== undefined}
          helperText={problem}
          onChange={({ target }) =>
            set(field.type === 'number' && target.value !== '' ? Number(target.value) : target.value)
          }
          slotProps={{
            inputLabel: field.type === 'date' || field.type === 'time' ? { shrink: true } : {},
            htmlInput: field.type === 'number' ? { step: 'any' } : {},
          }}
        />
      );
  }
}

interface SetProps {
  label: string;
  value: string[];
  options: readonly string[];
  onChange: (value: string[]) => void;
  error?: string;
}

function SetField({ label, value, options, onChange, error }: SetProps) {
  const t = useT();
  return (
    <Box role="group" aria-label={label} data-wrong={error && true} tabIndex={-1}>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 0.5 }}>
        {label}
      </Typography>
      <ToggleButtonGroup
        size="small"
        value={value}
        onChange={(_, next: string[]) => onChange(options.filter((option) => next.includes(option)))}
        sx={{
          flexWrap: 'wrap',
          gap: 0.5,
          '& .MuiToggleButton-root': { border: 1, borderRadius: '8px !important' },
        }}
      >
        {options.map((option) => (
          <ToggleButton
            key={option}
            value={option}
            sx={{ textTransform: 'none', py: 0.25, color: 'text.primary' }}
          >
            {t(`ruleChoice.${option}`, { defaultValue: t(`shell:class.${option}`) })}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {error && (
        <Typography color="error" variant="body2" sx={{ mt: 0.5 }}>
          {error}
        </Typography>
      )}
    </Box>
  );
}

type Nested = Omit<OneProps, 'field'> & { field: Extract<Field, { type: 'list' | 'part' }> };

const frame = { border: 1, borderColor: 'divider', borderRadius: '10px', p: 2, m: 0, minWidth: 0 } as const;

function ListField({ field, name, document, error, onChange }: Nested) {
  const t = useT();
  const label = t(`rule.${field.name}`);
  const entries = (valueAt(document, name) ?? []) as Document[];
  const set = (next: Document[]) => onChange(withValue(document, name, next));
  return (
    <Box component="fieldset" sx={frame}>
      <Typography component="legend" sx={{ px: 0.75, fontWeight: 600 }}>
        {label}
      </Typography>
      {entries.map((_, index) => (
        // entries have no name of their own, and are only added and removed
        // eslint-disable-next-line react/no-array-index-key
        <Box
          key={index}
          sx={{ display: 'flex', gap: 1, mb: 2, pb: 2, borderBottom: 1, borderColor: 'divider' }}
        >
          <Box sx={{ flex: 1, minWidth: 0 }}>
            <RuleFields
              fields={field.fields}
              document={document}
              error={error}
              onChange={onChange}
              prefix={`${name}[${index}].`}
            />
          </Box>
          <IconButton
            aria-label={t('remove', { name: `${label} ${index + 1}` })}
            onClick={() => set(entries.filter((__, other) => other !== index))}
            sx={{ alignSelf: 'start' }}
          >
            <Trash2 size={18} />
          </IconButton>
        </Box>
      ))}
      <Button size="small" startIcon={<Plus size={16} />} onClick={() => set([...entries, {}])}>
        {t('rules.addEntry')}
      </Button>
      {fieldError(error, name) && (
        <Typography color="error" variant="body2" tabIndex={-1} data-wrong>
          {fieldError(error, name)}
        </Typography>
      )}
    </Box>
  );
}

function PartField({ field, name, document, error, onChange }: Nested) {
  const t = useT();
  const isThere = valueAt(document, name) !== null && valueAt(document, name) !== undefined;
  return (
    <Box component="fieldset" sx={frame}>
      <Typography component="legend" sx={{ px: 0.75 }}>
        <FormControlLabel
          control={
            <Switch
              size="small"
              checked={isThere}
              onChange={(_, on) => onChange(withValue(document, name, on ? {} : undefined))}
            />
          }
          label={t(`rule.${field.name}`)}
        />
      </Typography>
      {isThere && (
        <RuleFields
          fields={field.fields}
          document={document}
          error={error}
          onChange={onChange}
          prefix={`${name}.`}
        />
      )}
    </Box>
  );
}
