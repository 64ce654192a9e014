import { zodResolver } from '@hookform/resolvers/zod';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { Lock } from 'lucide-react';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { asExpiry, cardSchema, grouped, readExpiry, type CardFields } from './cards';
import type { CardInput } from './booking';

interface Props {
  label: string;
  isBusy: boolean;
  onPay: (card: CardInput) => void;
}

/** The sandbox's form. A real provider brings its own, whose fields never touch our server; it takes this one's place. */
export function CardForm({ label, isBusy, onPay }: Props) {
  const { t } = useTranslation('checkout');
  const form = useForm<CardFields>({
    resolver: zodResolver(cardSchema),
    defaultValues: { number: '', expiry: '', cvc: '' },
    mode: 'onTouched',
  });
  const submit = form.handleSubmit(({ number, expiry, cvc }) => {
    const until = readExpiry(expiry);
    if (until && !isBusy) onPay({ number, ...until, cvc });
  });
  const field = (
    name: keyof CardFields,
    shape: (text: string) => string,
    autoComplete: string,
    placeholder: string,
  ) => (
    <Controller
      name={name}
      control={form.control}
      render={({ field: { ref, onChange, ...rest }, fieldState }) => (
        <TextField
          {...rest}
          inputRef={ref}
          label={t(`card.${name}`)}
          placeholder={placeholder}
          error={fieldState.invalid}
          helperText={fieldState.error?.message ? t(fieldState.error.message) : ' '}
          onChange={(event) => onChange(shape(event.target.value))}
          slotProps={{ htmlInput: { inputMode: 'numeric', autoComplete } }}
        />
      )}
    />
  );
  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event) => void submit(event)}
      aria-label={t('card.title')}
      sx={{ display: 'grid', gap: 1 }}
    >
      <Alert severity="info" sx={{ mb: 1.5 }}>
        {t('card.sandbox')}
      </Alert>
      {field('number', grouped, 'cc-number', '4242 4242 4242 4242')}
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2 }}>
        {field('expiry', asExpiry, 'cc-exp', t('card.expiryHint'))}
        {field('cvc', (text) => text.replace(/\D/g, '').slice(0, 4), 'cc-csc', '123')}
      </Box>
      <Button
        type="submit"
        variant="contained"
        size="large"
        loading={isBusy}
        loadingPosition="start"
        startIcon={<Lock size={18} />}
      >
        {label}
      </Button>
    </Box>
  );
}
