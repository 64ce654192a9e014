import Box from '@mui/material/Box';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Footer } from './Footer';
import { Header } from './Header';
import { useIsOnline } from './online';
import { OfflineNote } from './OfflineNote';
import { PageWait } from './PageWait';

/** What stands around every page of the customer app. */
export function Layout() {
  const { t } = useTranslation();
  const isOnline = useIsOnline();
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const before = useRef(path);

  // Who navigates by keyboard or screen reader continues at the new page, not at its menu.
  useEffect(() => {
    if (before.current !== undefined && before.current !== path) main.current?.focus({ preventScroll: true });
    before.current = path;
  }, [path]);

  return (
    <Box sx={{ minHeight: '100dvh', display: 'flex', flexDirection: 'column' }}>
      <Box
        component="a"
        href="#content"
        sx={{
          position: 'absolute',
          left: 8,
          top: -80,
          zIndex: 2000,
          p: 1.5,
          borderRadius: 2,
          bgcolor: 'primary.main',
          color: 'primary.contrastText',
          '&:focus': { top: 8 },
        }}
      >
        {t('skip')}
      </Box>
      <Header />
      {!isOnline && <OfflineNote />}
      <Box
        component="main"
        id="content"
        ref={main}
        tabIndex={-1}
        sx={{ flex: 1, outline: 'none !important' }}
      >
        <Suspense fallback={<PageWait />}>
          <Outlet />
        </Suspense>
      </Box>
      <Footer />
    </Box>
  );
}
