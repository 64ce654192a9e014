import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router';

/** The console's pages: only their addresses are part of the customer app's first load. */
export const adminRoutes = <Parent extends AnyRoute>(parent: Parent) =>
  createRoute({
    getParentRoute: () => parent,
    path: '/admin',
    component: lazyRouteComponent(() => import('./Console'), 'Console'),
  });
