import { useTranslation } from 'react-i18next';
import './layout.css';

/** Part of the first load: what is fetched when it is needed cannot be had just then. */
export function OfflineNote() {
  const { t } = useTranslation();
  return (
    <div role="status" className="offline">
      {t('offline')}
    </div>
  );
}
