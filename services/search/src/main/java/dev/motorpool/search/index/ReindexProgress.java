package dev.motorpool.search.index;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the last rebuild has come.
 *
 * @param cars read from fleet so far
 * @param bookings read from booking so far
 * @param indexed cars in the new index so far
 * @param error why it failed, in words for an operator
 */
record ReindexProgress(
        State state,
        long cars,
        long bookings,
        long indexed,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String error) {

    static final ReindexProgress NEVER = new ReindexProgress(State.IDLE, 0, 0, 0, null, null, null);

    enum State {
        IDLE,
        READING,
        INDEXING,
        DONE,
        FAILED
    }

    boolean isRunning() {
        return state == State.READING || state == State.INDEXING;
    }

    static ReindexProgress started(Instant now) {
        return new ReindexProgress(State.READING, 0, 0, 0, now, null, null);
    }

    ReindexProgress read(long moreCars, long moreBookings) {
        return new ReindexProgress(state, cars + moreCars, bookings + moreBookings, indexed, startedAt, null, null);
    }

    ReindexProgress indexed(long count) {
        return new ReindexProgress(State.INDEXING, cars, bookings, count, startedAt, null, null);
    }

    ReindexProgress done(Instant now) {
        return new ReindexProgress(State.DONE, cars, bookings, indexed, startedAt, now, null);
    }

    ReindexProgress failed(Instant now, String why) {
        return new ReindexProgress(State.FAILED, cars, bookings, indexed, startedAt, now, why);
    }
}
