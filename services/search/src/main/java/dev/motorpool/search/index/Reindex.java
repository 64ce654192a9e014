package dev.motorpool.search.index;

import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import dev.motorpool.search.copy.CopySync;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Service;

/** Rebuilds copy and index from the sources while both stay in use; one rebuild at a time. */
@Service
class Reindex {

    private static final Logger log = LoggerFactory.getLogger(Reindex.class);

    private final CopySync copy;
    private final Indexer indexer;
    private final Clock clock;
    private final AtomicReference<ReindexProgress> progress = new AtomicReference<>(ReindexProgress.NEVER);

    Reindex(CopySync copy, Indexer indexer, Clock clock) {
        this.copy = copy;
        this.indexer = indexer;
        this.clock = clock;
    }

    /**
     * @throws ReindexRunning when one is under way
     */
    ReindexProgress start(Caller caller) {
        caller.mustBeAny(Role.ADMIN);
        var started = ReindexProgress.started(clock.instant());
        progress.updateAndGet(before -> {
            if (before.isRunning()) {
                throw new ReindexRunning();
            }
            return started;
        });
        // on behalf of whoever asked: the sources let not everybody read everything
        Thread.ofVirtual().name("reindex").start(new DelegatingSecurityContextRunnable(this::run));
        return started;
    }

    ReindexProgress progress(Caller caller) {
        caller.mustBeAny(Role.ADMIN);
        return progress.get();
    }

    private void run() {
        MDC.put("service", "search");
        try {
            copy.readCars(count -> progress.updateAndGet(sofar -> sofar.read(count, 0)));
            copy.readBookings(count -> progress.updateAndGet(sofar -> sofar.read(0, count)));
            indexer.rebuild(count -> progress.updateAndGet(sofar -> sofar.indexed(count)))
                    .join();
            var done = progress.updateAndGet(sofar -> sofar.done(clock.instant()));
            log.info("rebuilt the search index: {} cars, {} bookings", done.cars(), done.bookings());
        } catch (RuntimeException e) {
            log.error("the search index was not rebuilt, the old one stays", e);
            progress.updateAndGet(sofar ->
                    sofar.failed(clock.instant(), "A source or the index could not be read; the log says which."));
        }
    }
}
