package dev.motorpool.search.index;

import dev.motorpool.search.copy.CarCopy;
import dev.motorpool.search.copy.Marks;
import dev.motorpool.search.copy.Marks.Mark;
import dev.motorpool.search.engine.SearchEngine;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Brings what changed in the copy into the index: seen by searches at once, durable a moment later. A mark goes only
 * when its change is durable, so that after a crash at any point the car is indexed again rather than forgotten.
 *
 * <p>One thread does all writing, a rebuild included, page by page between the changes. So nothing read before a
 * change can overwrite it.
 */
@Component
class Indexer implements SmartLifecycle {

    /** Before the web server and the facts: nobody searches an index that is not whole. */
    static final int PHASE = 0;

    private static final Logger log = LoggerFactory.getLogger(Indexer.class);

    private static final int BATCH = 500;

    private final SearchEngine engine;
    private final CarCopy cars;
    private final Marks marks;
    private final IndexProperties settings;

    private final Set<Long> applied = new HashSet<>();
    private final AtomicReference<@Nullable RebuildJob> asked = new AtomicReference<>();
    private @Nullable RebuildJob rebuild;
    private long committedAt = System.nanoTime();
    private volatile @Nullable Thread worker;

    Indexer(SearchEngine engine, CarCopy cars, Marks marks, IndexProperties settings) {
        this.engine = engine;
        this.cars = cars;
        this.marks = marks;
        this.settings = settings;
    }

    /**
     * Builds a new index from the copy beside the one in use and switches to it.
     *
     * @param progress told the number of cars so far
     * @return done when the new index answers
     */
    CompletableFuture<Void> rebuild(LongConsumer progress) {
        var job = new RebuildJob(cars, engine, progress);
        if (!asked.compareAndSet(null, job)) {
            throw new ReindexRunning();
        }
        marks.wake();
        return job.done();
    }

    /** Indexes some of what waits; false when nothing did. */
    boolean indexNext() {
        var waiting = marks.oldestBut(applied, BATCH);
        if (waiting.isEmpty()) {
            return false;
        }
        var gone = waiting.stream().map(Mark::car).collect(Collectors.toSet());
        var changed = cars.documents(gone);
        changed.forEach(document -> gone.remove(document.car().id()));
        engine.apply(changed, gone);
        waiting.forEach(mark -> applied.add(mark.number()));
        return true;
    }

    void commit() {
        engine.commit();
        marks.delete(applied);
        applied.clear();
        committedAt = System.nanoTime();
    }

    private void work() {
        MDC.put("service", "search");
        while (worker == Thread.currentThread()) {
            try {
                var busy = indexNext() | rebuildNext();
                if (!applied.isEmpty() && untilCommit() <= 0) {
                    commit();
                }
                if (!busy) {
                    marks.await(applied.isEmpty() ? settings.poll() : Duration.ofNanos(Math.max(1, untilCommit())));
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                log.warn("changes wait to be indexed, trying again: {}", e.toString());
                java.util.concurrent.locks.LockSupport.parkNanos(settings.poll().toNanos());
            }
        }
    }

    private long untilCommit() {
        return committedAt + settings.commitEvery().toNanos() - System.nanoTime();
    }

    private boolean rebuildNext() {
        if (rebuild == null) {
            rebuild = asked.get();
        }
        if (rebuild == null) {
            return false;
        }
        if (rebuild.step()) {
            rebuild = null;
            asked.set(null);
        }
        return true;
    }

    @Override
    public void start() {
        if (!engine.isWhole()) {
            var job = new RebuildJob(cars, engine, count -> {});
            while (!job.step()) {
                // the next page
            }
            job.done().join();
            log.info("made the search index anew: {} cars", engine.documents());
        }
        var thread = Thread.ofVirtual().name("indexer").unstarted(this::work);
        worker = thread;
        thread.start();
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
            commit();
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
