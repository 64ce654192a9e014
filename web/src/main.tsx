import { CacheProvider } from '@emotion/react';
import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { startTransition, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startLive } from './api/live';
import { warmZones } from './format/warm';
import { ownZone } from './format/zoned';
import { startTexts } from './i18n';
import { applyAppearance } from './shell/appearance';
import { queries } from './shell/queries';
import { makeRouter } from './shell/router';
import { styleCache } from './shell/styles';
import { makeTheme } from './shell/theme';

/** Until what index.html shows is painted; in a window that nobody sees, nothing is, so not for long. */
const painted = () =>
  new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, 200);
  });

/** Lets the browser paint and listen in between: a start in one piece would hold it up on a slow phone. */
const breathe = () => new Promise((done) => setTimeout(done));

/** A function, as the code of pages waits for this module: an await at its top that waits for a page would never end. */
async function start() {
  const zones = warmZones();
  await painted();
  const texts = startTexts();
  const router = makeRouter();
  // the first page's code and texts travel at the same time
  const page = router.load();
  startLive();
  await breathe();
  const theme = makeTheme();
  await Promise.all([texts, page, zones]);
  await breathe();
  ownZone();

  const root = createRoot(document.getElementById('root')!);
  // in slices as well; until all of it is there, what index.html shows stays
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
}

applyAppearance();
void start();
