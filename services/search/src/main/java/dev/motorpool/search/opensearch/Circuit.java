package dev.motorpool.search.opensearch;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Remembers that a cluster did not answer, so that not everybody has to wait to find out. */
final class Circuit {

    private static final int FAILURES = 3;
    private static final long PAUSE = Duration.ofSeconds(1).toNanos();

    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicLong nextTry = new AtomicLong(System.nanoTime());

    /** Whether to ask: always while it answers, otherwise once in a while, to see whether it does again. */
    boolean mayAsk() {
        if (failures.get() < FAILURES) {
            return true;
        }
        var due = nextTry.get();
        var now = System.nanoTime();
        return now - due >= 0 && nextTry.compareAndSet(due, now + PAUSE);
    }

    void answered() {
        if (failures.get() != 0) {
            failures.set(0);
        }
    }

    void failed() {
        nextTry.set(System.nanoTime() + PAUSE);
        failures.incrementAndGet();
    }
}
