import Box from '@mui/material/Box';
import CircularProgress from '@mui/material/CircularProgress';
import { useTranslation } from 'react-i18next';

/** Holds the page's place while it is fetched, so that the footer does not jump up and down. */
export function PageWait() {
  const { t } = useTranslation();
  return (
    <Box sx={{ minHeight: '80vh', display: 'grid', placeItems: 'center' }}>
      <CircularProgress aria-label={t('loading')} />
    </Box>
  );
}
