import { Outlet, useRouterState } from '@tanstack/react-router';
import { Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Footer } from './Footer';
import { Header } from './Header';
import { useIsOnline } from './online';
import { OfflineNote } from './OfflineNote';
import { PageWait } from './PageWait';
import './layout.css';

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
    <div className="layout">
      <a href="#content" className="layout-skip">
        {t('skip')}
      </a>
      <Header />
      {!isOnline && <OfflineNote />}
      <main id="content" ref={main} tabIndex={-1}>
        <Suspense fallback={<PageWait />}>
          <Outlet />
        </Suspense>
      </main>
      <Footer />
    </div>
  );
}
