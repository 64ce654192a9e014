import { useTranslation } from 'react-i18next';
import './layout.css';

/** Holds the page's place while it is fetched, so that the footer does not jump up and down. */
export function PageWait() {
  const { t } = useTranslation();
  return (
    <div className="page-wait">
      <div role="progressbar" aria-label={t('loading')} />
    </div>
  );
}
