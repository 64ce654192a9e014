package dev.motorpool.search.lucene;

import dev.motorpool.search.engine.IndexedCar;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the indexes of one folder, all made alike from one copy. */
final class LuceneIndexes {

    private static final Logger log = LoggerFactory.getLogger(LuceneIndexes.class);

    private final IndexDirectories directories;
    private final Map<String, String> label;
    private final CarFields fields;
    private final LuceneIndex.Opening opening;

    LuceneIndexes(Path home, String copy, CarFields fields, LuceneIndex.Opening opening) throws IOException {
        this.directories = new IndexDirectories(home.toAbsolutePath().normalize());
        this.label = Map.of("schema", IndexedCar.SCHEMA, "copy", copy);
        this.fields = fields;
        this.opening = opening;
    }

    /** The one in use, unless it cannot be read or was made otherwise. */
    @Nullable
    LuceneIndex usable() throws IOException {
        var path = directories.current().orElse(null);
        if (path == null) {
            return null;
        }
        try {
            if (LuceneIndex.label(path).equals(label)) {
                return open(path);
            }
            log.warn("the search index was made by another version or from another database: it is made anew");
        } catch (IOException | RuntimeException e) {
            log.warn("the search index cannot be read ({}): it is made anew", e.toString());
        }
        return null;
    }

    LuceneIndex create() throws IOException {
        return open(directories.create());
    }

    LuceneIndex open(Path path) throws IOException {
        return new LuceneIndex(path, label, fields, opening);
    }

    /** Whoever starts after this finds the new index, whoever crashed before it the old one. */
    void makeCurrent(LuceneIndex index) throws IOException {
        directories.makeCurrent(index.path);
    }

    void deleteAllBut(LuceneIndex index) throws IOException {
        directories.deleteAllBut(index.path);
    }
}
