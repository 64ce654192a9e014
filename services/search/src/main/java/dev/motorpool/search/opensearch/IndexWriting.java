package dev.motorpool.search.opensearch;

import dev.motorpool.fleet.api.CarId;
import dev.motorpool.search.engine.CarDocument;
import dev.motorpool.search.engine.SearchEngine.Rebuild;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes changes to the index in use and, while there is one, to its successor.
 *
 * <p>Each batch has a version, from the writer's term and a number that grows: what one thread read later is newer, and
 * whatever a writer of an earlier term sends is older.
 */
final class IndexWriting {

    private static final long BATCHES_OF_A_TERM = 1L << 32;

    private final Cluster cluster;
    private final CarIndexes indexes;
    private final JsonMapper json;
    private final CarMapping mapping;

    private long term;
    private long batches;
    private boolean tidy;
    private boolean known;
    private @Nullable String current;
    private @Nullable NextIndex next;

    IndexWriting(Cluster cluster, CarIndexes indexes, JsonMapper json) {
        this.cluster = cluster;
        this.indexes = indexes;
        this.json = json;
        this.mapping = new CarMapping(json);
    }

    void takeOver(long term) {
        if (term != this.term) {
            this.term = term;
            batches = 0;
        }
        next = null;
        tidy = false;
        known = false;
    }

    void apply(List<CarDocument> changed, Collection<CarId> gone) {
        prepare();
        if (next != null) {
            write(next.index, changed, gone, false);
        }
        if (current != null) {
            write(current, changed, gone, true);
        }
    }

    Rebuild rebuild() {
        prepare();
        if (next != null) {
            throw new IllegalStateException("a rebuild is under way");
        }
        next = new NextIndex(indexes.create());
        return next;
    }

    /** What a writer before left half done goes away, and cannot be switched to any more. */
    private void prepare() {
        if (known) {
            return;
        }
        var found = indexes.current().orElse(null);
        if (!tidy) {
            indexes.removeAllBut(found);
            tidy = true;
        }
        current = found;
        known = true;
    }

    private void write(String index, List<CarDocument> changed, Collection<CarId> gone, boolean visible) {
        var batch = batch();
        batch.put(changed);
        batch.remove(gone);
        try {
            var refused = batch.send(cluster, index, visible);
            if (!refused.isEmpty()) {
                var removal = batch();
                removal.remove(refused);
                removal.send(cluster, index, visible);
            }
        } catch (RuntimeException e) {
            known = false; // somebody may have taken the index away
            throw e;
        }
    }

    private Batch batch() {
        return new Batch(json, mapping, term * BATCHES_OF_A_TERM + ++batches);
    }

    private final class NextIndex implements Rebuild {

        private final String index;

        NextIndex(String index) {
            this.index = index;
        }

        @Override
        public void add(List<CarDocument> cars) {
            write(index, cars, List.of(), false);
        }

        @Override
        public void switchOver() {
            indexes.refresh(index);
            indexes.replace(current, index);
            current = index;
            next = null;
        }

        @Override
        public void close() {
            if (next != this) {
                return;
            }
            next = null;
            known = false; // of a switch perhaps only the answer was lost
            tidy = false;
            prepare();
        }
    }
}
