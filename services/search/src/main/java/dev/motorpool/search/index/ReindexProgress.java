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

    enum State {
        IDLE,
        READING,
        INDEXING,
        DONE,
        FAILED
    }
}
