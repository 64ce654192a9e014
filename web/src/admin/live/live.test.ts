// @vitest-environment jsdom
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Booking, Page } from '../api';
import type { Row } from '../planner/rows';
import { planned, take, withNews } from './news';
import { PAUSE, Refresher, TOGETHER } from './Refresher';

const booking = (more: Partial<Booking>) =>
  ({ id: 'b', version: 1, carId: 'one', status: 'held', plate: 'SEA 1', ...more }) as Booking;
const page = <T>(items: T[]) => ({ items, page: 1, limit: 25, total: 1, totalPages: 1 }) as Page<T>;
const row = (id: string, bookings: Booking[]): Row => ({ car: { id, name: id }, bookings, blocks: [] });
const event = (type: string, data: unknown) => ({
  type,
  data: data as Record<string, unknown>,
  timestamp: '2027-03-01T10:00:00Z',
});

describe('news of a booking', () => {
  it('are shown in lists, with what staff know beside it', () => {
    const shown = withNews(
      page([booking({ customer: { name: 'Ada', email: 'a' } })]),
      booking({ version: 2, status: 'confirmed', plate: undefined }),
    );
    expect(shown.items[0]).toMatchObject({ status: 'confirmed', customer: { name: 'Ada' }, plate: 'SEA 1' });
  });

  it('that come late change nothing', () => {
    const before = page([booking({ version: 3, status: 'active' })]);
    expect(withNews(before, booking({ version: 2 })).items[0]).toMatchObject({ status: 'active' });
  });

  it('move a bar to its other car, and take it away when it ends', () => {
    const before = page([row('one', [booking({})]), row('two', [])]);
    const moved = planned(before, booking({ version: 2, carId: 'two', status: 'confirmed' }));
    expect(moved.items.map(({ bookings }) => bookings.length)).toEqual([0, 1]);
    expect(moved.items[1]!.bookings[0]!.plate).toBeUndefined();
    const ended = planned(moved, booking({ version: 3, carId: 'two', status: 'cancelled' }));
    expect(ended.items.map(({ bookings }) => bookings.length)).toEqual([0, 0]);
  });
});

describe('how often is asked', () => {
  let queries: QueryClient;
  let calls: number;
  let refresher: Refresher;
  let hidden = false;

  beforeEach(async () => {
    vi.useFakeTimers();
    vi.spyOn(document, 'hidden', 'get').mockImplementation(() => hidden);
    hidden = false;
    calls = 0;
    queries = new QueryClient();
    refresher = new Refresher(queries);
    new QueryObserver(queries, { queryKey: ['today'], queryFn: () => ++calls }).subscribe(() => undefined);
    await vi.advanceTimersByTimeAsync(1);
    calls = 0;
  });
  afterEach(() => {
    refresher.stop();
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  const happens = () => {
    take(queries, event('booking.updated', booking({ version: 9 })));
    refresher.soon();
  };

  it('once for what comes together', async () => {
    for (let index = 0; index < 50; index++) happens();
    await vi.advanceTimersByTimeAsync(TOGETHER);
    expect(calls).toBe(1);
    await vi.advanceTimersByTimeAsync(10 * PAUSE);
    expect(calls).toBe(1);
  });

  it('not more often than the pause allows while events go on, and once after the last', async () => {
    for (let index = 0; index < 20 * 12; index++) {
      happens();
      await vi.advanceTimersByTimeAsync(50); // 20 a second for 12 seconds
    }
    expect(calls).toBeLessThanOrEqual(5);
    await vi.advanceTimersByTimeAsync(PAUSE);
    const asked = calls;
    await vi.advanceTimersByTimeAsync(10 * PAUSE);
    expect(calls).toBe(asked);
    expect(asked).toBeGreaterThanOrEqual(4);
  });

  it('not at all while nobody looks, and once when somebody does', async () => {
    hidden = true;
    for (let index = 0; index < 50; index++) happens();
    await vi.advanceTimersByTimeAsync(10 * PAUSE);
    expect(calls).toBe(0);
    hidden = false;
    refresher.seen();
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(calls).toBe(1);
  });

  it('not for what is not on the page', async () => {
    take(queries, event('delivery.failed', {}));
    refresher.soon();
    await vi.advanceTimersByTimeAsync(10 * PAUSE);
    expect(calls).toBe(0);
  });
});
