package dev.motorpool.analytics.copy;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far the last rebuild has come.
 *
 * @param read how much of each source so far
 * @param error why it failed, in words for an operator
 */
record RebuildProgress(
        State state,
        Map<Source, Long> read,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String error) {

    static final RebuildProgress NEVER = new RebuildProgress(State.IDLE, Map.of(), null, null, null);

    enum State {
        IDLE,
        RUNNING,
        DONE,
        FAILED
    }

    enum Source {
        FLEET,
        BOOKING,
        PAYMENT
    }

    boolean isRunning() {
        return state == State.RUNNING;
    }

    static RebuildProgress started(Instant now) {
        return new RebuildProgress(State.RUNNING, Map.of(), now, null, null);
    }

    RebuildProgress plus(Source source, int more) {
        var sums = new EnumMap<Source, Long>(Source.class);
        sums.putAll(read);
        sums.merge(source, (long) more, Long::sum);
        return new RebuildProgress(state, Collections.unmodifiableMap(sums), startedAt, null, null);
    }

    RebuildProgress done(Instant now) {
        return new RebuildProgress(State.DONE, read, startedAt, now, null);
    }

    RebuildProgress failed(Instant now, String why) {
        return new RebuildProgress(State.FAILED, read, startedAt, now, why);
    }
}
