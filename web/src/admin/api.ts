import { answer, api } from '../api/client';
import type { components } from '../api/schema';
import type { DistanceUnit } from '../format/distance';

type Schemas = components['schemas'];
export type Car = Schemas['CarView'];
export type CarFields = Schemas['CarFields'];
export type Branch = Schemas['Branch'];
export type Person = Schemas['UserView'];
export type Payment = Schemas['PaymentView'];
export type PaymentDetails = Schemas['PaymentDetails'];
export type Booking = Schemas['BookingView'] & Partial<Later>;
export type BookingStatus = Booking['status'];

/** Fields that bookings from before do not have. */
interface Later {
  reference: string | null;
  carClass: Car['carClass'] | null;
  pickupBranchId: string | null;
  dropoffBranchId: string | null;
  timeZone: string | null;
  byClass: boolean;
  pinned: boolean;
  depositAmount: number | null;
  overdueSince: string | null;
  dropoffTimeZone: string | null;
  /** What staff see beside it. */
  customer: Customer;
  plate: string;
  dueAmount: number;
  paidAmount: number;
  atRisk: AtRisk;
}

export interface Customer {
  name: string;
  email: string;
  phone?: string | null;
}

/** A list of which the first entries are shown. */
export interface Work<T> {
  total: number;
  items: T[];
}

/** The work of a day. */
export interface Day {
  at: string;
  pickups: Work<Booking>;
  returns: Work<Booking>;
  lateReturns: Work<Booking>;
  unpaidHolds: Work<Booking>;
  atRisk: Work<Booking>;
  maintenance: Work<InMaintenance>;
}

export interface InMaintenance extends Block {
  carName: string;
  plate?: string;
  branchId?: string;
  timeZone: string;
}

/** For staff: the booking's car is still out with somebody who is late. */
export interface AtRisk {
  since: string;
  dueBack: string;
  lateBookingId: string;
  lateReference: string;
  lateUserId: string;
  suggestedCar?: { id: string; name: string; branchId?: string };
}

export interface Page<T> {
  items: T[];
  page: number;
  limit: number;
  total: number;
  totalPages: number;
}

export interface QuoteLine {
  kind: string;
  label: string;
  quantity: number;
  unit: string;
  unitPrice: number;
  amount: number;
}

export interface Quote {
  id: string;
  carId?: string;
  days: number;
  currency: string;
  lines: QuoteLine[];
  total: number;
  deposit?: number;
  timeZone: string;
  change?: { bookingId: string; previousTotal: number; difference: number };
  expiresAt: string;
}

export interface HistoryEntry {
  version: number;
  kind: string;
  at: string;
  by: 'customer' | 'staff' | 'system';
  userId?: string;
  userName?: string;
  source?: string;
  reason?: string;
  changes: { field: string; from?: unknown; to?: unknown }[];
}

/** How the car was when it changed hands. */
export interface Check {
  odometerKm: number;
  fuelPercent: number;
  photos?: string[];
  note?: string | null;
  distanceUnit?: DistanceUnit;
}

/** All of a booking. */
export interface BookingFile {
  booking: Booking;
  quote?: Quote;
  history: HistoryEntry[];
  handover?: Check;
  returned?: Check;
}

export interface Block {
  id: string;
  carId: string;
  from: string;
  to: string;
  reason: string;
}

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

interface Call {
  query?: Record<string, unknown>;
  body?: unknown;
  headers?: Record<string, string>;
}

/** A call by a path with its ids filled in. Empty entries of the query are left out. */
export function call<T>(method: Method, path: string, { query, body, headers }: Call = {}): Promise<T> {
  const asked = Object.fromEntries(
    Object.entries(query ?? {}).filter(([, value]) => value !== undefined && value !== '' && value !== null),
  );
  const init = { params: { query: asked }, body, headers };
  return answer(api.request(method, path as never, init as never)) as Promise<T>;
}

export const get = <T>(path: string, query?: Record<string, unknown>) => call<T>('get', path, { query });
export const post = <T>(path: string, body?: unknown) => call<T>('post', path, { body });

/** Everything of a list that is known to be short, such as branches. */
export async function all<T>(path: string, query: Record<string, unknown> = {}, most = 20): Promise<T[]> {
  const found: T[] = [];
  for (let page = 1; page <= most; page++) {
    const next = await get<Page<T>>(path, { ...query, page, limit: 100 });
    found.push(...next.items);
    if (page >= next.totalPages) break;
  }
  return found;
}
