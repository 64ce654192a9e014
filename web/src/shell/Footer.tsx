import { useTranslation } from 'react-i18next';

export function Footer() {
  const { t } = useTranslation();
  return (
    <footer className="footer">
      <div>
        <span>{t('footer.about')}</span>
        <span className="footer-links">
          <a href="/docs">{t('footer.api')}</a>
          <a href="/health">{t('footer.health')}</a>
        </span>
      </div>
    </footer>
  );
}
