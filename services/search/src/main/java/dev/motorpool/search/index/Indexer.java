package dev.motorpool.search.index;

import dev.motorpool.search.copy.Marks;
import dev.motorpool.search.engine.SearchEngine;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * One thread of one process does all writing to the index, changes and rebuilds. So nothing read before a change can
 * overwrite it.
 */
@Component
class Indexer implements SmartLifecycle {

    /** Before the web server and the facts: searches are refused while the index is not whole. */
    static final int PHASE = 0;

    private static final Logger log = LoggerFactory.getLogger(Indexer.class);

    private static final Duration LONGEST_START = Duration.ofSeconds(60);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final SearchEngine engine;
    private final Turn turn;
    private final Changes changes;
    private final Rebuilds rebuilds;
    private final Marks marks;

    private final CountDownLatch settled = new CountDownLatch(1);
    private OptionalLong term = OptionalLong.empty();
    private boolean failing;
    private volatile @Nullable Thread worker;

    Indexer(SearchEngine engine, Turn turn, Changes changes, Rebuilds rebuilds, Marks marks) {
        this.engine = engine;
        this.turn = turn;
        this.changes = changes;
        this.rebuilds = rebuilds;
        this.marks = marks;
    }

    private void work() {
        MDC.put("service", "search");
        while (worker == Thread.currentThread()) {
            try {
                writeSome();
                if (failing) {
                    log.info("changes are indexed again");
                    failing = false;
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                startAgainAfter(e);
            }
        }
    }

    private void writeSome() throws InterruptedException {
        var now = turn.term();
        if (!now.equals(term)) {
            changes.startAgain();
            rebuilds.forget();
            now.ifPresent(engine::takeOver);
            term = now;
        }
        var busy = now.isPresent() && (rebuilds.next() | changes.indexNext());
        now.ifPresent(changes::commitWhenDue);
        if (!busy) {
            settled.countDown();
            marks.await(changes.pause());
        }
    }

    private void startAgainAfter(RuntimeException e) {
        if (!failing) {
            log.warn("changes wait to be indexed, trying until it works: {}", e.toString());
            failing = true;
        }
        changes.startAgain();
        settled.countDown();
        LockSupport.parkNanos(PAUSE_AFTER_FAILURE.toNanos());
    }

    @Override
    public void start() {
        var thread = Thread.ofVirtual().name("indexer").unstarted(this::work);
        worker = thread;
        thread.start();
        try {
            if (!settled.await(LONGEST_START.toSeconds(), TimeUnit.SECONDS)) {
                log.info("the search index is still being made");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        var running = worker;
        worker = null;
        marks.wake();
        if (running == null) {
            return;
        }
        try {
            running.join(Duration.ofSeconds(10)); // never interrupted: an interrupt would close Lucene's files
            turn.term().ifPresent(changes::commit);
            turn.end();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.warn("stopped without the last changes, they are indexed at the next start: {}", e.toString());
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
