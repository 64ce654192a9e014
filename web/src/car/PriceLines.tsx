import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/useFormat';

interface Line {
  kind: string;
  label: string;
  quantity?: number;
  unit?: string;
  unitPrice?: number;
  amount: number;
  included?: boolean;
}

interface Props {
  lines: Line[];
  total: number;
  currency: string;
}

/** A price as it comes together: one line each, discounts with their sign, the sum at the end. */
export function PriceLines({ lines, total, currency }: Props) {
  const { t } = useTranslation('car');
  const format = useFormat();
  const row = { display: 'flex', justifyContent: 'space-between', gap: 2, py: 0.6 } as const;
  return (
    <Box component="dl" sx={{ m: 0 }} data-testid="price">
      {lines
        .filter((line) => !line.included)
        .map((line, index) => (
          <Box key={index} sx={{ ...row, color: line.amount < 0 ? 'success.main' : 'text.primary' }}>
            <Box component="dt">
              {line.label}
              {line.unitPrice !== undefined && line.quantity !== undefined && line.quantity > 1 && (
                <Typography component="span" variant="body2" color="textSecondary">
                  {' '}
                  {format.number(line.quantity)} × {format.money(line.unitPrice, currency)}
                </Typography>
              )}
            </Box>
            <Box component="dd" sx={{ m: 0, whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}>
              {format.money(line.amount, currency)}
            </Box>
          </Box>
        ))}
      <Box
        sx={{
          ...row,
          borderTop: 1,
          borderColor: 'divider',
          mt: 1,
          pt: 1.5,
          fontWeight: 720,
          fontSize: '1.15rem',
        }}
      >
        <Box component="dt">{t('total')}</Box>
        <Box component="dd" sx={{ m: 0, fontVariantNumeric: 'tabular-nums' }} data-testid="total">
          {format.money(total, currency)}
        </Box>
      </Box>
      {lines
        .filter((line) => line.included)
        .map((line, index) => (
          <Box key={index} sx={{ ...row, color: 'text.secondary', fontSize: '0.9rem' }}>
            <Box component="dt">{t('includes', { what: line.label })}</Box>
            <Box component="dd" sx={{ m: 0, whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}>
              {format.money(line.amount, currency)}
            </Box>
          </Box>
        ))}
    </Box>
  );
}
