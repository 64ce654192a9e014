// Pieces in which the app is evaluated, each with a pause at its end; what follows them needs them all.
import { zones } from './start/early';
import './start/react';
import './start/router';
import './start/texts';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { startTransition, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startLive } from './api/live';
import { ownZone } from './format/zoned';
import { startTexts } from './i18n';
import { breathe } from './shell/breathe';
import { queries } from './shell/queries';
import { makeRouter } from './shell/router';

/** A function, as the code of pages waits for this module: an await at its top that waits for a page would never end. */
async function start() {
  const texts = startTexts();
  await breathe();
  const router = makeRouter();
  await breathe();
  // the first page's code and texts travel at the same time
  const page = router.load();
  startLive();
  await breathe();
  await Promise.all([texts, page, zones]);
  await breathe();
  ownZone();

  const root = createRoot(document.getElementById('root')!);
  // in slices as well; until all of it is there, what index.html shows stays
  startTransition(() =>
    root.render(
      <StrictMode>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </StrictMode>,
    ),
  );

  // it is for the next time: what it fetches and starts must not hold up the page that is being shown
  if (import.meta.env.PROD && 'serviceWorker' in navigator) setTimeout(keepOffline, SETTLED);
}

const SETTLED = 4_000;
const keepOffline = () => void navigator.serviceWorker.register('/sw.js').catch(() => undefined);

void start();
