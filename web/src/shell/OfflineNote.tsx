import Alert from '@mui/material/Alert';
import { useTranslation } from 'react-i18next';

export function OfflineNote() {
  const { t } = useTranslation();
  return (
    <Alert severity="warning" square role="status" sx={{ borderRadius: 0 }}>
      {t('offline')}
    </Alert>
  );
}
