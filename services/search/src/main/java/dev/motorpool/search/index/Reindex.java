package dev.motorpool.search.index;

import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import dev.motorpool.search.copy.CopySync;
import dev.motorpool.search.copy.Marks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Service;

/** Rebuilds copy and index from the sources while both stay in use; one rebuild at a time, in all processes. */
@Service
class Reindex {

    private static final Logger log = LoggerFactory.getLogger(Reindex.class);

    private final CopySync copy;
    private final Marks marks;
    private final Reindexes reindexes;

    Reindex(CopySync copy, Marks marks, Reindexes reindexes) {
        this.copy = copy;
        this.marks = marks;
        this.reindexes = reindexes;
    }

    /**
     * @throws ReindexRunning when one is under way
     */
    ReindexProgress start(Caller caller) {
        caller.mustBeAny(Role.ADMIN);
        var run = reindexes.start();
        var started = reindexes.last();
        // on behalf of whoever asked: the sources let not everybody read everything
        Thread.ofVirtual().name("reindex").start(new DelegatingSecurityContextRunnable(() -> read(run)));
        return started;
    }

    ReindexProgress progress(Caller caller) {
        caller.mustBeAny(Role.ADMIN);
        return reindexes.last();
    }

    private void read(long run) {
        MDC.put("service", "search");
        try {
            copy.readCars(count -> reindexes.read(run, count, 0));
            copy.readBookings(count -> reindexes.read(run, 0, count));
            reindexes.sourcesAreRead(run);
            marks.wake();
        } catch (RuntimeException e) {
            log.error("the sources could not be read, the search index stays as it is", e);
            reindexes.failed(run, "A source could not be read; the log says which.");
        }
    }
}
