import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router';

type Raw = Record<string, unknown>;

/** Filters, sort order and page are kept in the address, so that back, reload and links work. */
const passed = (raw: Raw): Raw => raw;

/** The console's pages: only their addresses are part of the customer app's first load. */
export const adminRoutes = <Parent extends AnyRoute>(parent: Parent) => {
  const admin = createRoute({
    getParentRoute: () => parent,
    path: '/admin',
    component: lazyRouteComponent(() => import('./Console'), 'Console'),
    validateSearch: passed,
  });
  const base = { getParentRoute: () => admin };
  return admin.addChildren([
    createRoute({
      ...base,
      path: '/',
      component: lazyRouteComponent(() => import('./today/TodayPage'), 'TodayPage'),
    }),
    createRoute({
      ...base,
      path: '/bookings',
      component: lazyRouteComponent(() => import('./bookings/BookingsPage'), 'BookingsPage'),
    }),
    createRoute({
      ...base,
      path: '/bookings/new',
      component: lazyRouteComponent(() => import('./bookings/CounterPage'), 'CounterPage'),
    }),
    createRoute({
      ...base,
      path: '/bookings/$bookingId',
      component: lazyRouteComponent(() => import('./bookings/BookingPage'), 'BookingPage'),
    }),
    createRoute({
      ...base,
      path: '/planner',
      component: lazyRouteComponent(() => import('./planner/PlannerPage'), 'PlannerPage'),
    }),
    createRoute({
      ...base,
      path: '/fleet',
      component: lazyRouteComponent(() => import('./fleet/FleetPage'), 'FleetPage'),
    }),
    createRoute({
      ...base,
      path: '/fleet/map',
      component: lazyRouteComponent(() => import('./fleet/FleetMapPage'), 'FleetMapPage'),
    }),
    createRoute({
      ...base,
      path: '/fleet/import',
      component: lazyRouteComponent(() => import('./fleet/ImportPage'), 'ImportPage'),
    }),
    createRoute({
      ...base,
      path: '/fleet/prices',
      component: lazyRouteComponent(() => import('./fleet/PricesPage'), 'PricesPage'),
    }),
    createRoute({
      ...base,
      path: '/fleet/$carId',
      component: lazyRouteComponent(() => import('./fleet/CarPage'), 'CarPage'),
    }),
    createRoute({
      ...base,
      path: '/rules',
      component: lazyRouteComponent(() => import('./rules/RulesPage'), 'RulesPage'),
    }),
    createRoute({
      ...base,
      path: '/money',
      component: lazyRouteComponent(() => import('./money/MoneyPage'), 'MoneyPage'),
    }),
    createRoute({
      ...base,
      path: '/people',
      component: lazyRouteComponent(() => import('./people/PeoplePage'), 'PeoplePage'),
    }),
    createRoute({
      ...base,
      path: '/messages',
      component: lazyRouteComponent(() => import('./messages/MessagesPage'), 'MessagesPage'),
    }),
    createRoute({
      ...base,
      path: '/system',
      component: lazyRouteComponent(() => import('./system/SystemPage'), 'SystemPage'),
    }),
  ]);
};
