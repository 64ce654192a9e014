import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { BadgeCheck, CalendarClock, ReceiptText } from 'lucide-react';
import { useTranslation } from 'react-i18next';

const REASONS = [
  ['price', ReceiptText],
  ['hold', CalendarClock],
  ['cancel', BadgeCheck],
] as const;

/** Why to book here. */
export function Reasons() {
  const { t } = useTranslation('home');
  return (
    <Box
      component="section"
      aria-labelledby="why"
      sx={{ display: 'grid', gap: 3, gridTemplateColumns: { xs: '1fr', md: 'repeat(3, 1fr)' } }}
    >
      <Typography id="why" variant="h2" sx={{ gridColumn: '1 / -1' }}>
        {t('why')}
      </Typography>
      {REASONS.map(([key, Icon]) => (
        <Box key={key} sx={{ display: 'flex', gap: 2 }}>
          <Box sx={{ color: 'primary.main', pt: 0.25 }}>
            <Icon size={26} aria-hidden />
          </Box>
          <Box>
            <Typography variant="h3">{t(`reasons.${key}.title`)}</Typography>
            <Typography color="textSecondary" sx={{ mt: 0.5 }}>
              {t(`reasons.${key}.text`)}
            </Typography>
          </Box>
        </Box>
      ))}
    </Box>
  );
}
