package dev.motorpool.search.index;

import dev.motorpool.fleet.api.CarId;
import dev.motorpool.search.copy.CarCopy;
import dev.motorpool.search.engine.SearchEngine;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** One rebuild of the index from the copy, in steps, so that changes need not wait for its end. */
final class RebuildJob {

    private static final int PAGE = 500;

    private final CarCopy cars;
    private final SearchEngine engine;
    private final LongConsumer progress;
    private final CompletableFuture<Void> done = new CompletableFuture<>();

    private SearchEngine.@Nullable Rebuild target;
    private @Nullable CarId last;
    private long count;

    RebuildJob(CarCopy cars, SearchEngine engine, LongConsumer progress) {
        this.cars = cars;
        this.engine = engine;
        this.progress = progress;
    }

    CompletableFuture<Void> done() {
        return done;
    }

    /** True after the last step, whether it went well or not. */
    boolean step() {
        try {
            var target = target();
            var page = cars.documentsAfter(last, PAGE);
            if (page.isEmpty()) {
                target.switchOver();
                done.complete(null);
                return true;
            }
            target.add(page);
            last = page.getLast().car().id();
            count += page.size();
            progress.accept(count);
            return false;
        } catch (RuntimeException e) {
            fail(e);
            return true;
        }
    }

    private SearchEngine.Rebuild target() {
        if (target == null) {
            target = engine.rebuild();
        }
        return target;
    }

    private void fail(RuntimeException cause) {
        try {
            if (target != null) {
                target.close();
            }
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
        done.completeExceptionally(cause);
    }
}
