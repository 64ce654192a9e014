import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

export function usePageTitle(page: string | undefined) {
  const { t } = useTranslation();
  useEffect(() => {
    if (page) document.title = t('title', { page });
  }, [page, t]);
}
