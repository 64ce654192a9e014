import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState, type FormEvent } from 'react';
import type { CarFields } from '../api';
import { CurrencyChoice } from '../parts/CurrencyChoice';
import { BranchChoice, Choice, ClassChoice } from '../parts/Filters';
import { fieldError, listError } from '../parts/fields';
import { FormProblem } from '../parts/FormProblem';
import { Panel } from '../parts/Panel';
import { useT } from '../useAdmin';
import { asFields, type CarDraft } from './carFields';
import { FUELS } from './FleetPage';

interface Props {
  start: CarDraft;
  isBusy: boolean;
  error: unknown;
  onSave: (fields: CarFields) => void;
}

export function CarForm({ start, isBusy, error, onSave }: Props) {
  const t = useT();
  const [draft, setDraft] = useState(start);
  const set = (patch: Partial<CarDraft>) => setDraft((before) => ({ ...before, ...patch }));
  const save = (event: FormEvent) => {
    event.preventDefault();
    onSave(asFields(draft));
  };
  const field = (
    name: keyof CarDraft,
    label: string,
    more: { type?: string; required?: boolean; rows?: number } = {},
  ) => (
    <TextField
      size="small"
      name={name}
      label={label}
      type={more.type}
      required={more.required}
      multiline={more.rows !== undefined}
      minRows={more.rows}
      value={draft[name]}
      onChange={(event) => set({ [name]: event.target.value })}
      error={listError(error, name) !== undefined}
      helperText={listError(error, name)}
      slotProps={{ htmlInput: more.type === 'number' ? { step: 'any' } : {} }}
    />
  );
  return (
    <Box component="form" noValidate onSubmit={save} sx={{ display: 'grid', gap: 2 }}>
      <Panel title={t('fleet.vehicle')}>
        <Box sx={grid}>
          {field('brand', t('fleet.brand'), { required: true })}
          {field('model', t('fleet.model'), { required: true })}
          {field('name', t('fleet.name'))}
          {field('year', t('year'), { type: 'number', required: true })}
          {field('plate', t('plate'))}
          <ClassChoice
            label={t('carClass')}
            value={draft.carClass}
            error={fieldError(error, 'carClass')}
            onChange={(carClass = '') => set({ carClass })}
          />
          <Choice
            label={t('fuelType')}
            value={draft.fuelType}
            error={fieldError(error, 'fuelType')}
            options={FUELS.map((value) => ({ value, label: t(`shell:fuel.${value}`) }))}
            onChange={(fuelType = '') => set({ fuelType })}
          />
          <Choice
            label={t('fleet.transmission')}
            value={draft.transmission}
            error={fieldError(error, 'transmission')}
            options={['manual', 'automatic'].map((value) => ({
              value,
              label: t(`shell:transmission.${value}`),
            }))}
            onChange={(transmission = '') => set({ transmission })}
          />
          {field('seats', t('fleet.seats'), { type: 'number' })}
          {field('doors', t('fleet.doors'), { type: 'number' })}
        </Box>
      </Panel>
      <Panel title={t('fleet.offer')}>
        <Box sx={grid}>
          <BranchChoice
            label={t('branch')}
            value={draft.branchId}
            any="–"
            error={fieldError(error, 'branchId')}
            onChange={(branchId = '') => set({ branchId })}
          />
          {field('pricePerDay', t('pricePerDay'), { type: 'number', required: true })}
          <CurrencyChoice
            label={t('currency')}
            any="–"
            value={draft.currency}
            error={fieldError(error, 'currency')}
            onChange={(currency = '') => set({ currency })}
          />
          <Choice
            label={t('fleet.state')}
            value={String(draft.active)}
            options={[
              { value: 'true', label: t('fleet.inFleet') },
              { value: 'false', label: t('fleet.outOfFleet') },
            ]}
            onChange={(active) => set({ active: active === 'true' })}
          />
        </Box>
      </Panel>
      <Panel title={t('fleet.shown')}>
        <Box sx={{ ...grid, gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' } }}>
          {field('features', t('fleet.features'), { rows: 4 })}
          {field('images', t('fleet.images'), { rows: 4 })}
        </Box>
        <Images of={draft.images} />
      </Panel>
      <FormProblem error={error} />
      <Box>
        <Button type="submit" variant="contained" size="large" loading={isBusy}>
          {t('shell:save')}
        </Button>
      </Box>
    </Box>
  );
}

const grid = {
  display: 'grid',
  gap: 2,
  pt: 1,
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 210px), 1fr))',
} as const;

function Images({ of }: { of: string }) {
  const addresses = of.split(/\s+/).filter((address) => /^https?:\/\//.test(address));
  if (addresses.length === 0) return null;
  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', mt: 2 }}>
      {addresses.map((address) => (
        <Box
          key={address}
          component="img"
          src={address}
          alt=""
          loading="lazy"
          sx={{ width: 132, height: 92, objectFit: 'cover', borderRadius: '10px', bgcolor: 'action.hover' }}
        />
      ))}
    </Box>
  );
}
