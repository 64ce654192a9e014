import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { isStaff, useUser } from '../api/useSession';
import { ButtonLink } from './link';
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
            <ButtonLink to="/admin" color="inherit" sx={{ display: { xs: 'none', sm: 'inline-flex' } }}>
              {t('nav.admin')}
            </ButtonLink>
          )}
          {user && (
            <ButtonLink to="/trips" color="inherit">
              {t('nav.trips')}
            </ButtonLink>
          )}
          <SettingsMenu />
          {user ? (
            <Suspense fallback={<div className="header-person" />}>
              <PersonMenu user={user} />
            </Suspense>
          ) : (
            <ButtonLink to="/sign-in" variant="outlined" sx={{ whiteSpace: 'nowrap' }}>
              {t('nav.signIn')}
            </ButtonLink>
          )}
        </nav>
      </div>
    </header>
  );
}
