package dev.motorpool.search.index;

import dev.motorpool.search.copy.Copies;
import dev.motorpool.search.copy.Marks;
import dev.motorpool.search.engine.SearchEngine;
import java.time.Duration;

/** As much of one process as writes the index. */
public final class IndexingProcess {

    private final Indexer indexer;
    private final SearchEngine engine;

    private IndexingProcess(Indexer indexer, SearchEngine engine) {
        this.indexer = indexer;
        this.engine = engine;
    }

    public static IndexingProcess start(Copies copies, SearchEngine engine) {
        var marks = new Marks(copies.jdbc);
        var settings = new IndexProperties(Duration.ofSeconds(1), Duration.ofMillis(100));
        var indexer = new Indexer(
                engine,
                new Turn(new WriterLease(copies.jdbc), engine),
                new Changes(engine, copies.cars, marks, settings),
                new Rebuilds(engine, copies.cars, new Reindexes(copies.jdbc)),
                marks);
        indexer.start();
        return new IndexingProcess(indexer, engine);
    }

    public boolean isRunning() {
        return indexer.isRunning();
    }

    public void stop() {
        if (indexer.isRunning()) {
            indexer.stop();
            engine.close();
        }
    }
}
