import AppBar from '@mui/material/AppBar';
import Box from '@mui/material/Box';
import Toolbar from '@mui/material/Toolbar';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { isStaff, useUser } from '../api/useSession';
import { ButtonLink, Link } from './link';
import { Logo } from './Logo';
import { SettingsMenu } from './SettingsMenu';

const PersonMenu = lazy(() => import('./PersonMenu').then((module) => ({ default: module.PersonMenu })));

export function Header() {
  const { t } = useTranslation();
  const user = useUser();
  return (
    <AppBar
      position="static"
      color="transparent"
      elevation={0}
      sx={{ borderBottom: 1, borderColor: 'divider', bgcolor: 'background.paper' }}
    >
      <Toolbar
        sx={{ gap: { xs: 0.5, sm: 1 }, maxWidth: 1440, width: '100%', mx: 'auto', px: { xs: 1.5, sm: 3 } }}
      >
        <Link
          to="/"
          underline="none"
          sx={{
            display: 'flex',
            alignItems: 'center',
            gap: 1.25,
            color: 'text.primary',
            mr: 'auto',
            borderRadius: 2,
          }}
        >
          <Logo />
          <Box component="span" sx={{ fontWeight: 750, fontSize: '1.15rem', letterSpacing: '-0.02em' }}>
            {t('brand')}
          </Box>
        </Link>
        <Box
          component="nav"
          aria-label={t('nav.label')}
          sx={{ display: 'flex', alignItems: 'center', gap: { xs: 0, sm: 0.5 } }}
        >
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
            <Suspense fallback={<Box sx={{ width: 50, height: 50 }} />}>
              <PersonMenu user={user} />
            </Suspense>
          ) : (
            <ButtonLink to="/sign-in" variant="outlined" sx={{ whiteSpace: 'nowrap' }}>
              {t('nav.signIn')}
            </ButtonLink>
          )}
        </Box>
      </Toolbar>
    </AppBar>
  );
}
