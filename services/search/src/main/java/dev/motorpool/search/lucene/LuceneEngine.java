package dev.motorpool.search.lucene;

import dev.motorpool.fleet.api.CarId;
import dev.motorpool.search.engine.CarDocument;
import dev.motorpool.search.engine.CarQuery;
import dev.motorpool.search.engine.SearchEngine;
import dev.motorpool.search.engine.SearchResult;
import dev.motorpool.search.engine.SearchUnavailable;
import dev.motorpool.search.engine.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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

    private final LuceneIndexes indexes;
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
        this.search = new LuceneSearch(json);
        try {
            indexes = new LuceneIndexes(home, copy, new CarFields(json), opening);
            var usable = indexes.usable();
            whole = usable != null;
            current = usable == null ? indexes.create() : usable;
            indexes.deleteAllBut(current);
        } catch (IOException e) {
            throw new UncheckedIOException("the search index in " + home + " cannot be used", e);
        }
    }

    @Override
    public SearchResult search(CarQuery query, int offset, int limit) {
        mustBeWhole();
        return read(searcher -> search.search(searcher, query, offset, limit));
    }

    @Override
    public Optional<String> commonCurrency(CarQuery query) {
        mustBeWhole();
        return read(searcher -> LuceneCurrencies.mostCommon(searcher, query));
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
            next = new NextIndex(indexes.create());
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
            current = indexes.open(broken.path);
        } catch (CorruptIndexException | IndexNotFoundException e) {
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
        whole = false;
        try {
            current = indexes.create();
        } catch (IOException e) {
            log.warn("no new search index can be made yet: {}", e.toString());
        }
    }

    private interface Writing {
        void run() throws IOException;
    }

    private final class NextIndex implements Rebuild {

        private final LuceneIndex index;

        NextIndex(LuceneIndex index) {
            this.index = index;
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
                indexes.makeCurrent(index);
                var old = current;
                current = index;
                whole = true;
                next = null;
                old.close();
                indexes.deleteAllBut(index);
                index.compact();
            });
        }

        @Override
        public void close() {
            if (next == this) {
                next = null;
                index.close();
                write(() -> IndexDirectories.delete(index.path));
            }
        }
    }
}
