/** What the pages keep in their address. Whatever else stands there is dropped; everything is optional. */
type Raw = Record<string, unknown>;

export interface Dates {
  /** Moments, ISO 8601. */
  from?: string;
  to?: string;
}

export const SORTS = ['recommended', 'distance', 'price', 'rating'] as const;
export type Sort = (typeof SORTS)[number];

export interface Search extends Dates {
  place?: string;
  /** The branch that was chosen as the place, and the zone in which the dates were. */
  branch?: string;
  zone?: string;
  lat?: number;
  lng?: number;
  radius?: number;
  q?: string;
  sort?: Sort;
  page?: number;
  carClass?: string;
  fuelType?: string;
  transmission?: string;
  brand?: string;
  seats?: number;
  features?: string;
  minPrice?: number;
  maxPrice?: number;
  minRating?: number;
}

export interface Checkout extends Dates {
  booking?: string;
}

export interface SignIn {
  /** Where to go on: a page of ours. */
  next?: string;
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;

function number(value: unknown): number | undefined {
  const found = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof found === 'number' && Number.isFinite(found) ? found : undefined;
}

const moment = (value: unknown): string | undefined =>
  typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? new Date(value).toISOString() : undefined;

function zone(value: unknown): string | undefined {
  try {
    return typeof value === 'string'
      ? new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone
      : undefined;
  } catch {
    return undefined;
  }
}

function present<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as T;
}

export const readDates = (raw: Raw): Dates => present({ from: moment(raw.from), to: moment(raw.to) });

export const readSearch = (raw: Raw): Search =>
  present({
    ...readDates(raw),
    place: text(raw.place),
    branch: text(raw.branch),
    zone: zone(raw.zone),
    lat: number(raw.lat),
    lng: number(raw.lng),
    radius: number(raw.radius),
    q: text(raw.q),
    sort: SORTS.find((sort) => sort === raw.sort),
    page: number(raw.page),
    carClass: text(raw.carClass),
    fuelType: text(raw.fuelType),
    transmission: text(raw.transmission),
    brand: text(raw.brand),
    seats: number(raw.seats),
    features: text(raw.features),
    minPrice: number(raw.minPrice),
    maxPrice: number(raw.maxPrice),
    minRating: number(raw.minRating),
  });

export const readCheckout = (raw: Raw): Checkout =>
  present({ ...readDates(raw), booking: text(raw.booking) });

/** Only paths of this site, so that nobody's link can send people elsewhere after they signed in. */
/** The secret in a link by which somebody chooses a password. */
export const readToken = (raw: Raw): { token?: string } => ({
  token: typeof raw.token === 'string' ? raw.token : undefined,
});

export const readSignIn = (raw: Raw): SignIn =>
  present({ next: typeof raw.next === 'string' && /^\/(?![/\\])/.test(raw.next) ? raw.next : undefined });
