package dev.motorpool.search.index;

import dev.motorpool.fleet.api.CarId;
import dev.motorpool.search.copy.CarCopy;
import dev.motorpool.search.engine.SearchEngine;
import org.jspecify.annotations.Nullable;

/** One rebuild of the index from the copy, in steps, so that changes need not wait for its end. */
final class Rebuild implements AutoCloseable {

    private static final int PAGE = 500;

    private final CarCopy cars;
    private final SearchEngine.Rebuild target;

    private @Nullable CarId last;
    private long count;

    Rebuild(CarCopy cars, SearchEngine engine) {
        this.cars = cars;
        this.target = engine.rebuild();
    }

    long count() {
        return count;
    }

    /** True after the last step: the new index answers. */
    boolean step() {
        var page = cars.documentsAfter(last, PAGE);
        if (page.isEmpty()) {
            target.switchOver();
            return true;
        }
        target.add(page);
        last = page.getLast().car().id();
        count += page.size();
        return false;
    }

    /** Throws away what is not finished. */
    @Override
    public void close() {
        target.close();
    }
}
