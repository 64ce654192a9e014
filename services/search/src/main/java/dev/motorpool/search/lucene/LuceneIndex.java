package dev.motorpool.search.lucene;

import dev.motorpool.fleet.api.CarId;
import dev.motorpool.search.engine.CarDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One directory with a Lucene index, open for reading and writing. */
final class LuceneIndex implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LuceneIndex.class);

    /** Cars of a place lie side by side on the disk, for most questions are about a place. */
    private static final Sort BY_PLACE = new Sort(new SortField(CarFields.NEIGHBOURHOOD, SortField.Type.LONG));

    private static final double BUFFER_MEGABYTES = 16;
    private static final long MERGE_BEFORE_REFRESH_MILLIS = 50;

    final Path path;

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final CarFields fields;

    /**
     * @param label kept with each commit; says later whether the index is still of use
     */
    LuceneIndex(Path path, Map<String, String> label, CarFields fields, Opening opening) throws IOException {
        this.path = path;
        this.fields = fields;
        directory = opening.open(path);
        try {
            writer = new IndexWriter(
                    directory,
                    new IndexWriterConfig()
                            .setIndexSort(BY_PLACE)
                            .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                            .setMaxFullFlushMergeWaitMillis(MERGE_BEFORE_REFRESH_MILLIS)
                            .setCommitOnClose(false));
            writer.setLiveCommitData(label.entrySet());
            searchers = new SearcherManager(writer, new Uncached());
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    static Map<String, String> label(Path path) throws IOException {
        try (var directory = FSDirectory.open(path)) {
            return SegmentInfos.readLatestCommit(directory).getUserData();
        }
    }

    void put(List<CarDocument> cars) throws IOException {
        for (var car : cars) {
            var id = CarFields.id(car.car().id());
            try {
                writer.updateDocument(id, fields.document(car));
            } catch (IllegalArgumentException | ArithmeticException e) {
                // one car that nobody can index must not keep all others out
                log.error("car {} cannot be found: {}", car.car().id(), e.getMessage());
                writer.deleteDocuments(id);
            }
        }
    }

    void remove(Collection<CarId> cars) throws IOException {
        for (var car : cars) {
            writer.deleteDocuments(CarFields.id(car));
        }
    }

    /** False after a full disk or the like: the writer takes nothing any more, what is there can still be read. */
    boolean isWritable() {
        return writer.isOpen();
    }

    void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    void commit() throws IOException {
        writer.commit();
    }

    /** In the background. */
    void compact() throws IOException {
        writer.forceMerge(1, false);
    }

    /**
     * @throws org.apache.lucene.store.AlreadyClosedException when another index has taken this one's place
     */
    <T> T read(Reading<T> reading) throws IOException {
        var searcher = searchers.acquire();
        try {
            return reading.of(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    /** Whoever is reading goes on reading. What was not committed is dropped. */
    @Override
    public void close() {
        try (directory;
                writer;
                searchers) {
            writer.rollback();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    interface Opening {

        Directory open(Path path) throws IOException;
    }

    interface Reading<T> {

        T of(IndexSearcher searcher) throws IOException;
    }

    /** Nearly every question is another place or period: a cache would only hold memory and locks. */
    private static final class Uncached extends SearcherFactory {

        @Override
        public IndexSearcher newSearcher(
                org.apache.lucene.index.IndexReader reader, org.apache.lucene.index.IndexReader before) {
            var searcher = new IndexSearcher(reader);
            searcher.setQueryCache(null);
            return searcher;
        }
    }
}
