import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { isStaff, useUser } from '../api/useSession';
import { ButtonLink } from './Button';
import { Logo } from './Logo';
import { SettingsMenu } from './SettingsMenu';

const PersonMenu = lazy(() => import('./PersonMenu').then((module) => ({ default: module.PersonMenu })));

export function Header() {
  const { t } = useTranslation();
  const user = useUser();
  return (
    <header className="header">
      <div>
        <Link to="/" className="header-brand">
          <Logo />
          <span>{t('brand')}</span>
        </Link>
        <nav aria-label={t('nav.label')}>
          {isStaff(user) && (
            <ButtonLink to="/admin" ink className="wide-only">
              {t('nav.admin')}
            </ButtonLink>
          )}
          {user && (
            <ButtonLink to="/trips" ink>
              {t('nav.trips')}
            </ButtonLink>
          )}
          <SettingsMenu />
          {user ? (
            <Suspense fallback={<div className="header-person" />}>
              <PersonMenu user={user} />
            </Suspense>
          ) : (
            <ButtonLink to="/sign-in" kind="outlined">
              {t('nav.signIn')}
            </ButtonLink>
          )}
        </nav>
      </div>
    </header>
  );
}
