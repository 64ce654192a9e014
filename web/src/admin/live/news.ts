import type { QueryClient } from '@tanstack/react-query';
import type { LiveEvent } from '../../api/live';
import type { Booking, Page } from '../api';
import type { Row } from '../planner/rows';

/** What an event changes. Its booking is put in place where it is shown; what cannot be known by it alone is marked to be asked again. */
export function take(queries: QueryClient, { type, data }: LiveEvent) {
  if (type === 'reconnected') return MOVING.forEach((key) => mark(queries, [key]));
  if (type.startsWith('booking.')) return bookingChanged(queries, data as unknown as Booking);
  if (type.startsWith('payment.')) {
    mark(queries, ['payments']);
    mark(queries, ['today']);
    mark(queries, ['payment', data.id]);
    mark(queries, ['paymentsOf', data.bookingId]);
    return mark(queries, ['bookings']);
  }
  if (type.startsWith('maintenance.')) {
    mark(queries, ['today']);
    return mark(queries, ['planner']);
  }
  if (type.startsWith('delivery.')) mark(queries, ['deliveries']);
}

/** What moves by itself: asked again after a pause in which events may have been missed. */
export const MOVING = [
  'bookings',
  'booking',
  'paymentsOf',
  'planner',
  'today',
  'payments',
  'payment',
  'deliveries',
];

const mark = (queries: QueryClient, queryKey: unknown[]) =>
  void queries.invalidateQueries({ queryKey, refetchType: 'none' });

const BUSY = new Set(['held', 'confirmed', 'active', 'completed']);

function bookingChanged(queries: QueryClient, news: Booking) {
  queries.setQueriesData<Page<Booking>>({ queryKey: ['bookings'] }, (page) => page && withNews(page, news));
  queries.setQueriesData<Page<Row>>({ queryKey: ['planner'] }, (page) => page && planned(page, news));
  mark(queries, ['bookings']);
  mark(queries, ['today']);
  mark(queries, ['booking', news.id]);
  markRowsOf(queries, news);
}

/** What staff see beside a booking is not in the event: it stays as it was. */
const merged = (known: Booking, news: Booking): Booking =>
  known.version >= news.version
    ? known
    : { ...known, ...news, plate: known.carId === news.carId ? known.plate : undefined };

export function withNews(page: Page<Booking>, news: Booking): Page<Booking> {
  if (!page.items.some(({ id }) => id === news.id)) return page;
  return { ...page, items: page.items.map((known) => (known.id === news.id ? merged(known, news) : known)) };
}

/** Moves a bar that is known to where the event says; one that is new comes with its row, which is asked for. */
export function planned(page: Page<Row>, news: Booking): Page<Row> {
  const known = page.items.flatMap(({ bookings }) => bookings).find(({ id }) => id === news.id);
  if (!known || known.version >= news.version) return page;
  const next = merged(known, news);
  const items = page.items.map((row) => {
    const others = row.bookings.filter(({ id }) => id !== news.id);
    const isHere = row.car.id === next.carId && BUSY.has(next.status);
    return isHere || others.length < row.bookings.length
      ? { ...row, bookings: isHere ? [...others, next] : others }
      : row;
  });
  return { ...page, items };
}

/** Pages of the planner on which the car is and the booking is not known yet. */
function markRowsOf(queries: QueryClient, news: Booking) {
  for (const [queryKey, page] of queries.getQueriesData<Page<Row>>({ queryKey: ['planner'] })) {
    const row = page?.items.find(({ car }) => car.id === news.carId);
    const isKnown = row?.bookings.some(({ id }) => id === news.id) ?? false;
    if (row && !isKnown && BUSY.has(news.status)) mark(queries, [...queryKey]);
  }
}
