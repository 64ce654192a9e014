import { useTranslation } from 'react-i18next';
import { Button, ButtonLink } from './Button';
import './layout.css';
import { usePageTitle } from './usePageTitle';

export function NotFound() {
  const { t } = useTranslation();
  usePageTitle(t('notFound.title'));
  return (
    <div className="trouble">
      <h1 className="title">{t('notFound.title')}</h1>
      <p>{t('notFound.text')}</p>
      <ButtonLink to="/" kind="contained" size="large">
        {t('notFound.home')}
      </ButtonLink>
    </div>
  );
}

/** The last resort for an error in a page's own code, or a page that could not be fetched. */
export function Broken() {
  const { t } = useTranslation();
  return (
    <div className="trouble" role="alert">
      <h1 className="title">{t('broken.title')}</h1>
      <p>{t('broken.text')}</p>
      <Button kind="contained" size="large" onClick={() => location.reload()}>
        {t('broken.reload')}
      </Button>
    </div>
  );
}
