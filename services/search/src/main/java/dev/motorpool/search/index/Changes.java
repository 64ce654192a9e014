package dev.motorpool.search.index;

import dev.motorpool.search.copy.CarCopy;
import dev.motorpool.search.copy.Marks;
import dev.motorpool.search.copy.Marks.Mark;
import dev.motorpool.search.engine.SearchEngine;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Brings what changed in the copy into the index: seen by searches at once, durable a moment later. A mark goes only
 * when its change is durable, so that after a crash at any point the car is indexed again rather than forgotten.
 */
@Component
class Changes {

    private static final int BATCH = 500;

    private final SearchEngine engine;
    private final CarCopy cars;
    private final Marks marks;
    private final IndexProperties settings;

    private final Set<Long> applied = new HashSet<>();
    private long committedAt = System.nanoTime();

    Changes(SearchEngine engine, CarCopy cars, Marks marks, IndexProperties settings) {
        this.engine = engine;
        this.cars = cars;
        this.marks = marks;
        this.settings = settings;
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

    void commit(long term) {
        engine.commit();
        marks.delete(applied, term);
        applied.clear();
        committedAt = System.nanoTime();
    }

    void commitWhenDue(long term) {
        if (!applied.isEmpty() && untilCommit().isZero()) {
            commit(term);
        }
    }

    /** What was not committed is indexed again: nobody knows what became of it. */
    void startAgain() {
        applied.clear();
    }

    /** How long there is nothing to do unless somebody wakes. */
    Duration pause() {
        return applied.isEmpty() || untilCommit().compareTo(settings.poll()) > 0 ? settings.poll() : untilCommit();
    }

    private Duration untilCommit() {
        var left = committedAt + settings.commitEvery().toNanos() - System.nanoTime();
        return left <= 0 ? Duration.ZERO : Duration.ofNanos(left);
    }
}
