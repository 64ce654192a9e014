import AppBar from '@mui/material/AppBar';
import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import Toolbar from '@mui/material/Toolbar';
import { Navigate, Outlet, useRouterState } from '@tanstack/react-router';
import { Menu as MenuIcon } from 'lucide-react';
import { Suspense, useEffect, useRef, useState } from 'react';
import { isStaff, useUser } from '../api/useSession';
import { Link } from '../shell/link';
import { Logo } from '../shell/Logo';
import { OfflineNote } from '../shell/OfflineNote';
import { useIsOnline } from '../shell/online';
import { PageWait } from '../shell/PageWait';
import { PersonMenu } from '../shell/PersonMenu';
import { SettingsMenu } from '../shell/SettingsMenu';
import { Themed } from '../shell/Themed';
import { may, sectionAt } from './access';
import { Live } from './Live';
import { Nav } from './Nav';
import { Empty } from './parts/Empty';
import { Toasts } from './parts/Toast';
import { useT } from './useAdmin';

const NAV_WIDTH = 216;

/** What stands around every page of the console: sections at the side, in a drawer on small screens. */
export function Console() {
  const user = useUser();
  const { pathname: path, href } = useRouterState({ select: (state) => state.location });
  // once the way to the sign-in form has begun, the address is that of the form
  if (user === null)
    return path.startsWith('/admin') ? <Navigate to="/sign-in" search={{ next: href }} /> : null;
  return (
    <Themed>
      <Toasts>
        <Frame path={path} />
      </Toasts>
    </Themed>
  );
}

function Frame({ path }: { path: string }) {
  const t = useT();
  const user = useUser();
  const isOnline = useIsOnline();
  const [isOpen, setOpen] = useState(false);
  const main = useRef<HTMLElement>(null);
  const before = useRef(path);
  useEffect(() => {
    if (before.current !== path) main.current?.focus({ preventScroll: true });
    before.current = path;
  }, [path]);

  const section = sectionAt(path);
  const isAllowed = isStaff(user) && section !== undefined && may(user, ...section.roles);
  return (
    <Box sx={{ minHeight: '100dvh', display: 'flex', flexDirection: 'column' }}>
      <SkipLink />
      <AppBar
        position="sticky"
        color="transparent"
        elevation={0}
        sx={{ borderBottom: 1, borderColor: 'divider', bgcolor: 'background.paper' }}
      >
        <Toolbar variant="dense" sx={{ gap: 1, minHeight: 56, px: { xs: 1, sm: 2 } }}>
          <IconButton
            aria-label={t('shell:nav.menu')}
            onClick={() => setOpen(true)}
            sx={{ display: { md: 'none' } }}
          >
            <MenuIcon size={22} />
          </IconButton>
          <Link
            to="/"
            underline="none"
            aria-label={`${t('title')}. ${t('toSite')}`}
            sx={{ display: 'flex', alignItems: 'center', gap: 1, color: 'text.primary', mr: 'auto' }}
          >
            <Logo />
            <Box component="span" sx={{ fontWeight: 700, display: { xs: 'none', sm: 'inline' } }}>
              {t('title')}
            </Box>
          </Link>
          <Live />
          <SettingsMenu />
          {user && <PersonMenu user={user} />}
        </Toolbar>
      </AppBar>
      {!isOnline && <OfflineNote />}
      <Box sx={{ flex: 1, display: 'flex', minWidth: 0 }}>
        <Box
          component="nav"
          aria-label={t('sections')}
          sx={{
            width: NAV_WIDTH,
            flexShrink: 0,
            borderRight: 1,
            borderColor: 'divider',
            display: { xs: 'none', md: 'block' },
          }}
        >
          <Box sx={{ position: 'sticky', top: 57, p: 1.5 }}>
            <Nav />
          </Box>
        </Box>
        <Drawer
          open={isOpen}
          onClose={() => setOpen(false)}
          slotProps={{ paper: { 'aria-label': t('sections') } }}
        >
          <Box component="nav" aria-label={t('sections')} sx={{ width: 260, p: 1.5 }}>
            <Nav onGo={() => setOpen(false)} />
          </Box>
        </Drawer>
        <Box
          component="main"
          id="content"
          ref={main}
          tabIndex={-1}
          sx={{
            flex: 1,
            minWidth: 0,
            outline: 'none !important',
            px: { xs: 1.5, sm: 3 },
            py: { xs: 2, sm: 3 },
          }}
        >
          {isAllowed ? (
            <Suspense fallback={<PageWait />}>
              <Outlet />
            </Suspense>
          ) : (
            <Empty title={t('forbidden.title')} text={t('forbidden.text')} />
          )}
        </Box>
      </Box>
    </Box>
  );
}

function SkipLink() {
  const t = useT();
  return (
    <Box
      component="a"
      href="#content"
      sx={{
        position: 'absolute',
        left: 8,
        top: -80,
        zIndex: 2000,
        p: 1.5,
        borderRadius: '10px',
        bgcolor: 'primary.main',
        color: 'primary.contrastText',
        '&:focus': { top: 8 },
      }}
    >
      {t('shell:skip')}
    </Box>
  );
}
