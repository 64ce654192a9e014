import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';

export function Footer() {
  const { t } = useTranslation();
  return (
    <Box component="footer" sx={{ borderTop: 1, borderColor: 'divider', mt: 8 }}>
      <Box
        sx={{
          maxWidth: 1440,
          mx: 'auto',
          px: { xs: 2, sm: 3 },
          py: 3,
          display: 'flex',
          flexWrap: 'wrap',
          gap: 2,
          justifyContent: 'space-between',
        }}
      >
        <Typography variant="body2" color="textSecondary">
          {t('footer.about')}
        </Typography>
        <Box sx={{ display: 'flex', gap: 3 }}>
          <MuiLink href="/docs" variant="body2" color="textSecondary">
            {t('footer.api')}
          </MuiLink>
          <MuiLink href="/health" variant="body2" color="textSecondary">
            {t('footer.health')}
          </MuiLink>
        </Box>
      </Box>
    </Box>
  );
}
