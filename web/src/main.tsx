import { CacheProvider } from '@emotion/react';
import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { startTransition, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startLive } from './api/live';
import { startTexts } from './i18n';
import { applyAppearance } from './shell/appearance';
import { queries } from './shell/queries';
import { router } from './shell/router';
import { styleCache } from './shell/styles';
import { theme } from './shell/theme';

applyAppearance();
startLive();
// the first page's code and texts travel at the same time
await Promise.all([startTexts(), router.load()]);

const root = createRoot(document.getElementById('root')!);
// in slices, between which the browser may do other things; until it is complete, what index.html shows stays
startTransition(() =>
  root.render(
    <StrictMode>
      <CacheProvider value={styleCache()}>
        <ThemeProvider theme={theme}>
          <CssBaseline enableColorScheme />
          <QueryClientProvider client={queries}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </ThemeProvider>
      </CacheProvider>
    </StrictMode>,
  ),
);

// after the page is shown: it is for the next time
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  void navigator.serviceWorker.register('/sw.js').catch(() => undefined);
}
