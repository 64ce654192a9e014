import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';

/** Holds the page's place while it is fetched, so that the footer does not jump up and down. */
export function PageWait() {
  const { t } = useTranslation();
  return (
    <Box sx={{ minHeight: '80vh', display: 'grid', placeItems: 'center' }}>
      <Box
        role="progressbar"
        aria-label={t('loading')}
        sx={{
          width: 36,
          height: 36,
          borderRadius: '50%',
          border: '4px solid',
          borderColor: 'divider',
          borderTopColor: 'primary.main',
          animation: 'turn 0.9s linear infinite',
          '@keyframes turn': { to: { transform: 'rotate(1turn)' } },
        }}
      />
    </Box>
  );
}
