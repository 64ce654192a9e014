package dev.motorpool.search.index;

import dev.motorpool.search.copy.Marks;
import dev.motorpool.search.engine.SearchEngine;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Whether searches are answered, and how far the index is behind. */
@Component
class IndexHealthIndicator extends AbstractHealthIndicator {

    private final SearchEngine engine;
    private final Marks marks;

    IndexHealthIndicator(SearchEngine engine, Marks marks) {
        super("the search index cannot be read");
        this.engine = engine;
        this.marks = marks;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.status(engine.isWhole() ? "UP" : "OUT_OF_SERVICE")
                .withDetail("documents", engine.documents())
                .withDetail("waiting", marks.waiting());
    }
}
