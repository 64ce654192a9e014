package dev.motorpool.search.index;

import dev.motorpool.search.copy.CarCopy;
import dev.motorpool.search.engine.SearchEngine;
import java.time.Duration;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes the index anew from the copy when it is not whole or somebody asked, page by page between the changes. */
@Component
class Rebuilds {

    private static final Logger log = LoggerFactory.getLogger(Rebuilds.class);

    private static final long LOOK = Duration.ofMillis(500).toNanos();

    private final SearchEngine engine;
    private final CarCopy cars;
    private final Reindexes reindexes;

    private @Nullable Rebuild running;
    private OptionalLong run = OptionalLong.empty();
    private long lookAt = System.nanoTime();

    Rebuilds(SearchEngine engine, CarCopy cars, Reindexes reindexes) {
        this.engine = engine;
        this.cars = cars;
        this.reindexes = reindexes;
    }

    /** Does some of a rebuild; false when there is none. */
    boolean next() {
        try {
            var rebuild = running == null ? begin() : running;
            return rebuild != null && step(rebuild);
        } catch (RuntimeException e) {
            log.warn("the search index was not made anew, an old one stays: {}", e.toString());
            giveUp();
            throw e;
        }
    }

    /** Whatever was under way is not finished; the engine throws it away when the next writer takes over. */
    void forget() {
        running = null;
        lookAt = System.nanoTime();
    }

    private @Nullable Rebuild begin() {
        if (System.nanoTime() - lookAt < 0) {
            return null;
        }
        run = reindexes.toIndex();
        if (run.isPresent() || !engine.isWhole()) {
            running = new Rebuild(cars, engine);
        } else {
            lookAt = System.nanoTime() + LOOK;
        }
        return running;
    }

    private boolean step(Rebuild rebuild) {
        var finished = rebuild.step();
        run.ifPresent(number -> reindexes.indexed(number, rebuild.count()));
        if (finished) {
            running = null;
            run.ifPresent(reindexes::done);
            log.info("made the search index anew: {} cars", rebuild.count());
        }
        return true;
    }

    private void giveUp() {
        var failed = running;
        running = null;
        run.ifPresent(number -> reindexes.failed(number, "The index could not be made; the log says why."));
        if (failed != null) {
            failed.close();
        }
    }
}
