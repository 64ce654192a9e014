package dev.motorpool.search.lucene;

import dev.motorpool.fleet.api.CarId;
import dev.motorpool.search.engine.CarDocument;
import dev.motorpool.search.engine.CarQuery;
import dev.motorpool.search.engine.IndexedCar;
import dev.motorpool.search.engine.SearchEngine;
import dev.motorpool.search.engine.SearchResult;
import dev.motorpool.search.engine.SearchUnavailable;
import dev.motorpool.search.engine.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** The embedded engine: Lucene in this process, in a folder of its own. */
public final class LuceneEngine implements SearchEngine {

    private static final Logger log = LoggerFactory.getLogger(LuceneEngine.class);

    private final IndexDirectories directories;
    private final Map<String, String> label;
    private final CarFields fields;
    private final LuceneIndex.Opening opening;
    private final LuceneSearch search;

    private volatile LuceneIndex current;
    private volatile boolean whole;
    private @Nullable NextIndex next;

    /**
     * @param copy which copy of the cars the index is made from; an index of another copy is not used
     */
    public LuceneEngine(Path home, String copy, JsonMapper json) {
        this(home, copy, json, FSDirectory::open);
    }

    LuceneEngine(Path home, String copy, JsonMapper json, LuceneIndex.Opening opening) {
        this.opening = opening;
        this.label = Map.of("schema", IndexedCar.SCHEMA, "copy", copy);
        this.fields = new CarFields(json);
        this.search = new LuceneSearch(json);
        try {
            directories = new IndexDirectories(home.toAbsolutePath().normalize());
            var usable = usable();
            whole = usable != null;
            var path = usable == null ? directories.create() : usable;
            current = open(path);
            directories.deleteAllBut(path);
        } catch (IOException e) {
            throw new UncheckedIOException("the search index in " + home + " cannot be used", e);
        }
    }

    private @Nullable Path usable() throws IOException {
        var path = directories.current().orElse(null);
        if (path == null) {
            return null;
        }
        try {
            if (LuceneIndex.label(path).equals(label)) {
                open(path).close();
                return path;
            }
            log.warn("the search index was made by another version or from another database: it is made anew");
        } catch (IOException | RuntimeException e) {
            log.warn("the search index cannot be read ({}): it is made anew", e.toString());
        }
        return null;
    }

    @Override
    public SearchResult search(CarQuery query, int offset, int limit) {
        mustBeWhole();
        return read(searcher -> search.search(searcher, query, offset, limit));
    }

    @Override
    public Vocabulary vocabulary() {
        mustBeWhole();
        return read(searcher -> LuceneVocabulary.of(searcher.getIndexReader()));
    }

    @Override
    public long documents() {
        return read(searcher -> (long) searcher.getIndexReader().numDocs());
    }

    @Override
    public boolean isWhole() {
        return whole;
    }

    @Override
    public void apply(List<CarDocument> changed, Collection<CarId> gone) {
        write(() -> {
            if (next != null) {
                next.index.put(changed);
                next.index.remove(gone);
            }
            current.put(changed);
            current.remove(gone);
            current.refresh();
        });
    }

    @Override
    public void commit() {
        write(current::commit);
    }

    @Override
    public Rebuild rebuild() {
        if (next != null) {
            throw new IllegalStateException("a rebuild is under way");
        }
        try {
            next = new NextIndex(directories.create());
            return next;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (next != null) {
            next.close();
        }
        current.close();
    }

    private void mustBeWhole() {
        if (!whole) {
            throw new SearchUnavailable(null);
        }
    }

    private <T> T read(LuceneIndex.Reading<T> reading) {
        while (true) {
            var index = current;
            try {
                return index.read(reading);
            } catch (AlreadyClosedException e) {
                if (index == current) {
                    throw e;
                } // else the next index took over between the two lines above
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void write(Writing writing) {
        try {
            writing.run();
        } catch (IOException | AlreadyClosedException e) {
            if (!current.isWritable()) {
                mend();
            }
            throw new UncheckedIOException(
                    "the index was not written", e instanceof IOException io ? io : new IOException(e));
        }
    }

    /** A writer that met a full disk closes itself. What was not committed is gone and comes again. */
    private void mend() {
        var broken = current;
        try {
            current = open(broken.path);
        } catch (CorruptIndexException | IndexNotFoundException e) {
            whole = false;
            startEmpty();
        } catch (IOException | RuntimeException e) {
            log.warn("the search index cannot be opened again yet: {}", e.toString());
        }
        if (current != broken) {
            broken.close();
            log.info("opened the search index again");
        }
    }

    private void startEmpty() {
        try {
            current = open(directories.create());
        } catch (IOException e) {
            log.warn("no new search index can be made yet: {}", e.toString());
        }
    }

    private LuceneIndex open(Path path) throws IOException {
        return new LuceneIndex(path, label, fields, opening);
    }

    private interface Writing {
        void run() throws IOException;
    }

    private final class NextIndex implements Rebuild {

        private final Path path;
        private final LuceneIndex index;

        NextIndex(Path path) throws IOException {
            this.path = path;
            this.index = open(path);
        }

        @Override
        public void add(List<CarDocument> cars) {
            write(() -> index.put(cars));
        }

        @Override
        public void switchOver() {
            write(() -> {
                index.commit();
                index.refresh();
                directories.makeCurrent(path);
                var old = current;
                current = index;
                whole = true;
                next = null;
                old.close();
                directories.deleteAllBut(path);
                index.compact();
            });
        }

        @Override
        public void close() {
            if (next == this) {
                next = null;
                index.close();
                write(() -> IndexDirectories.delete(path));
            }
        }
    }
}
