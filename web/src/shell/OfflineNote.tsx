import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';

/** Part of the first load: what is fetched when it is needed cannot be had just then. */
export function OfflineNote() {
  const { t } = useTranslation();
  return (
    <Box
      role="status"
      sx={{
        px: 3,
        py: 1,
        textAlign: 'center',
        fontWeight: 600,
        bgcolor: 'text.primary',
        color: 'background.paper',
      }}
    >
      {t('offline')}
    </Box>
  );
}
