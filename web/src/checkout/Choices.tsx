import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { useFormat } from '../format/useFormat';
import { DropoffSelect } from './DropoffSelect';
import { Stepper } from './Stepper';
import type { Chosen } from './chosen';

interface Offer {
  code: string;
  name: string;
  description?: string;
  charge: { amount: number; per: string };
  currency: string;
  most?: number;
  carClasses?: string[];
}

const useOffers = (kind: 'extras' | 'coverages') =>
  useQuery({
    queryKey: ['rules', kind],
    queryFn: () =>
      answer(
        api.GET('/rules/{kind}', { params: { path: { kind }, query: {} } } as never) as never,
      ) as Promise<{ items: Offer[] }>,
    staleTime: 300_000,
    select: (page) => page.items,
  });

/** What the API takes at most; the operator's own limit comes as a refusal. */
const MOST_DRIVERS = 20;

interface Props {
  chosen: Chosen;
  currency: string;
  carClass?: string;
  /** Where the car is taken. */
  branchId?: string;
  fieldError: (field: string) => string | undefined;
  onChange: (chosen: Chosen) => void;
}

/** Extras, coverages, who drives, and a code: each change is priced at once. */
export function Choices({ chosen, currency, carClass, branchId, fieldError, onChange }: Props) {
  const { t } = useTranslation('checkout');
  const format = useFormat();
  const fits = (offer: Offer) =>
    offer.currency === currency && (!offer.carClasses?.length || offer.carClasses.includes(carClass ?? ''));
  const extras = (useOffers('extras').data ?? []).filter(fits);
  const coverages = (useOffers('coverages').data ?? []).filter(fits);
  const price = ({ charge }: Offer) =>
    t(charge.per === 'day' ? 'perDay' : 'perRental', { price: format.money(charge.amount, currency, true) });
  const text = (offer: Offer) => (
    <Box>
      <Box sx={{ fontWeight: 600 }}>{offer.name}</Box>
      <Typography variant="body2" color="textSecondary">
        {[offer.description, price(offer)].filter(Boolean).join(' · ')}
      </Typography>
    </Box>
  );
  const quantity = (code: string) => chosen.extras.find((piece) => piece.code === code)?.quantity ?? 0;
  const take = (code: string, count: number) =>
    onChange({
      ...chosen,
      extras: [
        ...chosen.extras.filter((piece) => piece.code !== code),
        ...(count > 0 ? [{ code, quantity: count }] : []),
      ],
    });
  const title = (words: string) => (
    <Typography variant="h3" component="h3" sx={{ mt: 1 }}>
      {words}
    </Typography>
  );
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {coverages.length > 0 && title(t('coverages'))}
      {coverages.map((offer) => (
        <FormControlLabel
          key={offer.code}
          sx={{ alignItems: 'flex-start' }}
          control={
            <Checkbox
              sx={{ pt: 0.25 }}
              checked={chosen.coverages.includes(offer.code)}
              onChange={(_, isOn) =>
                onChange({
                  ...chosen,
                  coverages: isOn
                    ? [...chosen.coverages, offer.code]
                    : chosen.coverages.filter((code) => code !== offer.code),
                })
              }
            />
          }
          label={text(offer)}
        />
      ))}
      {extras.length > 0 && title(t('extras'))}
      {extras.map((offer) => (
        <Box
          key={offer.code}
          sx={{ display: 'flex', gap: 2, alignItems: 'center', justifyContent: 'space-between' }}
        >
          {text(offer)}
          <Stepper
            label={offer.name}
            value={quantity(offer.code)}
            most={offer.most ?? 1}
            onChange={(count) => take(offer.code, count)}
          />
        </Box>
      ))}
      {branchId && (
        <DropoffSelect
          from={branchId}
          value={chosen.dropoffBranchId}
          error={fieldError('dropoffBranchId')}
          onChange={(dropoffBranchId) => onChange({ ...chosen, dropoffBranchId })}
        />
      )}
      {title(t('driver'))}
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', justifyContent: 'space-between' }}>
        <Box>
          <Box sx={{ fontWeight: 600 }}>{t('extraDrivers')}</Box>
          <Typography variant="body2" color={fieldError('extraDrivers') ? 'error' : 'textSecondary'}>
            {fieldError('extraDrivers') ?? t('extraDriversHint')}
          </Typography>
        </Box>
        <Stepper
          label={t('extraDrivers')}
          value={chosen.extraDrivers ?? 0}
          most={MOST_DRIVERS}
          onChange={(count) => onChange({ ...chosen, extraDrivers: count || undefined })}
        />
      </Box>
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, gap: 2 }}>
        <TextField
          label={t('driverAge')}
          type="number"
          value={chosen.driverAge ?? ''}
          onChange={(event) =>
            onChange({
              ...chosen,
              driverAge: event.target.value === '' ? undefined : Number(event.target.value),
            })
          }
          error={fieldError('driverAge') !== undefined}
          helperText={fieldError('driverAge') ?? t('driverAgeHint')}
          slotProps={{ htmlInput: { min: 16, max: 120, inputMode: 'numeric' } }}
        />
        <TextField
          label={t('promo')}
          value={chosen.promoCode ?? ''}
          onChange={(event) =>
            onChange({ ...chosen, promoCode: event.target.value.toUpperCase() || undefined })
          }
          error={fieldError('promoCode') !== undefined}
          helperText={fieldError('promoCode') ?? t('promoHint')}
          slotProps={{ htmlInput: { autoCapitalize: 'characters', autoComplete: 'off', maxLength: 40 } }}
        />
      </Box>
    </Box>
  );
}
