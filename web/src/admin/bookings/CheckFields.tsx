import Box from '@mui/material/Box';
import InputAdornment from '@mui/material/InputAdornment';
import Slider from '@mui/material/Slider';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { fieldError, listError } from '../parts/fields';
import { useT } from '../useAdmin';
import type { DistanceUnit } from '../../format/distance';
import { asProblem } from '../../api/problem';
import { addresses } from './actions';

export const EMPTY_CHECK = { odometer: '', odometerReason: '', fuel: 100, photos: '', note: '' };
export type CheckValues = typeof EMPTY_CHECK;

interface Props {
  value: CheckValues;
  onChange: (value: CheckValues) => void;
  error: unknown;
  unit: DistanceUnit;
}

const DOUBTS = ['odometer-below-last', 'odometer-implausible'];

/** How the car is: read off its instruments, with pictures. */
export function CheckFields({ value, onChange, error, unit }: Props) {
  const t = useT();
  const fuelLabel = useId();
  const set = (patch: Partial<CheckValues>) => onChange({ ...value, ...patch });
  const odometerError = fieldError(error, 'odometerKm');
  const photos = addresses(value.photos);
  const isDoubted = Boolean(error) && DOUBTS.includes(asProblem(error).code);
  return (
    <>
      <TextField
        label={t('odometer')}
        type="number"
        required
        value={value.odometer}
        onChange={(event) => set({ odometer: event.target.value })}
        error={odometerError !== undefined}
        helperText={odometerError}
        slotProps={{
          htmlInput: { min: 0, inputMode: 'numeric' },
          input: { endAdornment: <InputAdornment position="end">{unit}</InputAdornment> },
        }}
      />
      {(isDoubted || value.odometerReason !== '') && (
        <TextField
          label={t('odometerReason')}
          value={value.odometerReason}
          onChange={(event) => set({ odometerReason: event.target.value })}
          helperText={t('odometerReasonHelp')}
        />
      )}
      <Box sx={{ px: 1 }}>
        <Typography id={fuelLabel} variant="body2" color="text.secondary">
          {t('fuel')}: {value.fuel} %
        </Typography>
        <Slider
          aria-labelledby={fuelLabel}
          value={value.fuel}
          step={5}
          marks={[{ value: 0 }, { value: 25 }, { value: 50 }, { value: 75 }, { value: 100 }]}
          onChange={(_, fuel) => set({ fuel: fuel as number })}
        />
      </Box>
      <TextField
        label={t('photos')}
        value={value.photos}
        onChange={(event) => set({ photos: event.target.value })}
        multiline
        minRows={2}
        helperText={listError(error, 'photos') ?? t('photosHelp')}
      />
      {photos.length > 0 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          {photos.map((photo) => (
            <Box
              key={photo}
              component="img"
              src={photo}
              alt=""
              sx={{
                width: 96,
                height: 72,
                objectFit: 'cover',
                borderRadius: '10px',
                bgcolor: 'action.hover',
              }}
            />
          ))}
        </Box>
      )}
      <TextField
        label={t('note')}
        value={value.note}
        onChange={(event) => set({ note: event.target.value })}
        multiline
        minRows={2}
      />
    </>
  );
}
