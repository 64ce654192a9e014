import type { User } from '../api/session';

export type Role = User['roles'][number];

/** The console's sections and who sees them; the services decide again what each may do. */
export const SECTIONS = [
  { to: '/admin', key: 'today', roles: ['agent', 'fleet_manager', 'admin'] },
  { to: '/admin/bookings', key: 'bookings', roles: ['agent', 'admin'] },
  { to: '/admin/planner', key: 'planner', roles: ['agent', 'fleet_manager', 'admin'] },
  { to: '/admin/fleet', key: 'fleet', roles: ['fleet_manager', 'admin'] },
  { to: '/admin/rules', key: 'rules', roles: ['fleet_manager', 'admin'] },
  { to: '/admin/money', key: 'money', roles: ['admin'] },
  { to: '/admin/people', key: 'people', roles: ['admin'] },
  { to: '/admin/messages', key: 'messages', roles: ['admin'] },
  { to: '/admin/system', key: 'system', roles: ['admin'] },
] as const satisfies readonly { to: string; key: string; roles: readonly Role[] }[];

export type SectionKey = (typeof SECTIONS)[number]['key'];

export const may = (user: User | null, ...roles: Role[]): boolean =>
  user?.roles.some((role) => roles.includes(role)) ?? false;

export const sectionsOf = (user: User | null) => SECTIONS.filter((section) => may(user, ...section.roles));

/** The section that an address belongs to: the longest that begins it. */
export const sectionAt = (path: string) =>
  [...SECTIONS]
    .sort((a, b) => b.to.length - a.to.length)
    .find(({ to }) => path === to || path.startsWith(`${to}/`));
