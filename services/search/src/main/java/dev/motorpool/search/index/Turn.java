package dev.motorpool.search.index;

import dev.motorpool.search.engine.SearchEngine;
import java.time.Duration;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** Whether it is this process that writes the index now. */
@Component
class Turn {

    private static final long RENEWAL = Duration.ofSeconds(1).toNanos();

    private final WriterLease lease;
    private final SearchEngine engine;

    private OptionalLong term = OptionalLong.empty();
    private long askAt = System.nanoTime();

    Turn(WriterLease lease, SearchEngine engine) {
        this.lease = lease;
        this.engine = engine;
    }

    /** An index that nobody else can write to needs no waiting for others. */
    OptionalLong term() {
        if (!engine.isShared()) {
            term = term.isPresent() ? term : lease.seize();
        } else if (System.nanoTime() - askAt >= 0) {
            askAt = System.nanoTime() + RENEWAL;
            term = OptionalLong.empty();
            term = lease.hold();
        }
        return term;
    }

    void end() {
        term = OptionalLong.empty();
        lease.release();
    }
}
