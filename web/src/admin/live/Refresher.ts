import type { QueryClient } from '@tanstack/react-query';
import { MOVING } from './news';

/** Many events together are one refresh. */
export const TOGETHER = 400;
/** However many events come, nothing is asked again sooner. */
export const PAUSE = 3_000;

/**
 * Asks again for what was marked, as far as it is on the page: soon after the first event, then not more often than the pause allows,
 * and not at all while nobody looks.
 */
export class Refresher {
  private timer: number | undefined;
  private last = 0;
  private isWaiting = false;
  private readonly queries: QueryClient;

  constructor(queries: QueryClient) {
    this.queries = queries;
  }

  /** Something is marked. */
  soon() {
    this.isWaiting = true;
    if (this.timer !== undefined || document.hidden) return;
    const wait = Math.max(TOGETHER, this.last + PAUSE - Date.now());
    this.timer = window.setTimeout(() => this.now(), wait);
  }

  /** Somebody looks again. */
  readonly seen = () => {
    if (!document.hidden && this.isWaiting) this.soon();
  };

  stop() {
    window.clearTimeout(this.timer);
    this.timer = undefined;
  }

  private now() {
    this.timer = undefined;
    if (document.hidden) return;
    this.isWaiting = false;
    this.last = Date.now();
    void this.queries.refetchQueries({
      type: 'active',
      predicate: ({ state, queryKey }) => state.isInvalidated && MOVING.includes(String(queryKey[0])),
    });
  }
}
