import Alert from '@mui/material/Alert';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';

const subscribe = (listener: () => void) => {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
};

export const useIsOnline = () => useSyncExternalStore(subscribe, () => navigator.onLine);

export function OfflineNote() {
  const { t } = useTranslation();
  if (useIsOnline()) return null;
  return (
    <Alert severity="warning" square role="status" sx={{ borderRadius: 0 }}>
      {t('offline')}
    </Alert>
  );
}
