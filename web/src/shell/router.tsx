import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router';
import { adminRoutes } from '../admin/routes';
import { calendarsQuery } from '../car/calendars';
import { quoteQuery } from '../car/quote';
import { busyQuery, carQuery, freeQuery } from '../car/useCar';
import { faultOf, momentsOf, periodFor } from '../dates/period';
import { HomePage } from '../home/HomePage';
import i18n from '../i18n';
import { resultsQuery } from '../results/query';
import { isAsked, totalsQuery } from '../results/totals';
import { Layout } from './Layout';
import { Broken, NotFound } from './Trouble';
import { PageWait } from './PageWait';
import { queries } from './queries';
import {
  readCheckout,
  readDates,
  readSearch,
  readSignIn,
  readToken,
  type Dates,
  type Search,
} from './addresses';

// No page may begin with a route of the API ("/cars", "/bookings", ...): the gateway would answer itself.
const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound });
const app = createRoute({ getParentRoute: () => root, id: 'app', component: Layout });

// Pages of MUI; home, results and car are not among them.
const themed = createRoute({
  getParentRoute: () => app,
  id: 'themed',
  component: lazyRouteComponent(() => import('./Themed'), 'ThemedPages'),
});

const parent = { getParentRoute: () => app };
const inTheme = { getParentRoute: () => themed };

/** What a page will ask for travels at the same time as its code and texts, also when a link is only pointed at. */
const begin = (texts: string, ...wanted: Parameters<typeof queries.prefetchQuery>[0][]) => {
  wanted.forEach((query) => void queries.prefetchQuery(query));
  return i18n.loadNamespaces(texts);
};

/** Prices travel as soon as it is known of which cars, whether or not the page's code is there yet. */
async function beginResults(search: Search) {
  await queries.prefetchQuery(resultsQuery(search));
  const cars = queries.getQueryData(resultsQuery(search).queryKey)?.items ?? [];
  if (isAsked(cars, search)) await queries.prefetchQuery(totalsQuery(cars, search));
}

/** What the page of a car asks for once it knows its zone; only for who comes to it, not for who points at a link. */
async function beginCar(id: string, dates: Dates) {
  void queries.prefetchQuery(calendarsQuery);
  await queries.prefetchQuery(carQuery(id));
  const zone = queries.getQueryData(carQuery(id).queryKey)?.timeZone;
  if (!zone) return;
  const period = periodFor(dates, zone);
  if (faultOf(period, zone)) return;
  const moments = momentsOf(period, zone);
  const wish = { carId: id, pickupTime: moments.from, dropoffTime: moments.to };
  void queries.prefetchQuery(quoteQuery(wish));
  void queries.prefetchQuery(freeQuery(id, moments));
  void queries.prefetchQuery(busyQuery(id, zone));
}

const pages = [
  createRoute({ ...parent, path: '/', component: HomePage }),
  createRoute({
    ...parent,
    path: '/find',
    component: lazyRouteComponent(() => import('../results/ResultsPage'), 'ResultsPage'),
    validateSearch: readSearch,
    loaderDeps: ({ search }) => search,
    loader: ({ deps }) => {
      void beginResults(deps);
      return begin('results');
    },
  }),
  createRoute({
    ...parent,
    path: '/car/$carId',
    component: lazyRouteComponent(() => import('../car/CarPage'), 'CarPage'),
    validateSearch: readDates,
    loaderDeps: ({ search }) => search,
    loader: ({ params, deps, preload }) => {
      if (preload) return begin('car', carQuery(params.carId) as never);
      void beginCar(params.carId, deps);
      return begin('car');
    },
  }),
] as const;

const themedPages = [
  createRoute({
    ...inTheme,
    path: '/checkout/$carId',
    component: lazyRouteComponent(() => import('../checkout/CheckoutPage'), 'CheckoutPage'),
    validateSearch: readCheckout,
  }),
  createRoute({
    ...inTheme,
    path: '/trips',
    component: lazyRouteComponent(() => import('../trips/TripsPage'), 'TripsPage'),
  }),
  createRoute({
    ...inTheme,
    path: '/trips/$bookingId',
    component: lazyRouteComponent(() => import('../trips/TripPage'), 'TripPage'),
  }),
  createRoute({
    ...inTheme,
    path: '/messages',
    component: lazyRouteComponent(() => import('../trips/MessagesPage'), 'MessagesPage'),
  }),
  createRoute({
    ...inTheme,
    path: '/account',
    component: lazyRouteComponent(() => import('../account/AccountPage'), 'AccountPage'),
  }),
  createRoute({
    ...inTheme,
    path: '/sign-in',
    component: lazyRouteComponent(() => import('../account/SignInPage'), 'SignInPage'),
    validateSearch: readSignIn,
  }),
  createRoute({
    ...inTheme,
    path: '/forgotten-password',
    component: lazyRouteComponent(() => import('../account/ForgottenPage'), 'ForgottenPage'),
  }),
  createRoute({
    ...inTheme,
    path: '/choose-password',
    component: lazyRouteComponent(() => import('../account/ChoosePasswordPage'), 'ChoosePasswordPage'),
    validateSearch: readToken,
  }),
] as const;

export const makeRouter = () =>
  createRouter({
    routeTree: root.addChildren([
      app.addChildren([...pages, themed.addChildren(themedPages)]),
      adminRoutes(root),
    ]),
    defaultPreload: 'intent',
    defaultErrorComponent: Broken,
    defaultPendingComponent: PageWait,
    defaultNotFoundComponent: NotFound,
    scrollRestoration: true,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
