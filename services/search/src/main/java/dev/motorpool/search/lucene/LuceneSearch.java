package dev.motorpool.search.lucene;

import dev.motorpool.fleet.api.CarView;
import dev.motorpool.search.engine.CarQuery;
import dev.motorpool.search.engine.Near;
import dev.motorpool.search.engine.SearchResult;
import dev.motorpool.search.engine.SearchResult.Hit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Answers one question on one state of the index. */
final class LuceneSearch {

    private final JsonMapper json;

    LuceneSearch(JsonMapper json) {
        this.json = json;
    }

    SearchResult search(IndexSearcher searcher, CarQuery query, int offset, int limit) throws IOException {
        var most = Math.clamp(
                (long) offset + limit, 1, Math.max(1, searcher.getIndexReader().maxDoc()));
        var best =
                new TopFieldCollectorManager(LuceneQueries.sort(query), most, null, Integer.MAX_VALUE).newCollector();
        var collector = new FacetCollector(best, query.choices());
        searcher.search(LuceneQueries.query(query), new Single(collector));
        return new SearchResult(
                hits(searcher.getIndexReader(), best, query.near(), offset, limit),
                collector.total(),
                collector.facets());
    }

    private ArrayList<Hit> hits(IndexReader reader, TopFieldCollector best, @Nullable Near near, int offset, int limit)
            throws IOException {
        var hits = new ArrayList<Hit>(limit);
        for (var hit : best.topDocs(offset, limit).scoreDocs) {
            var car = car(reader, hit.doc);
            hits.add(Hit.of(car, near));
        }
        return hits;
    }

    private CarView car(IndexReader reader, int document) throws IOException {
        var segment = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
        var sources = DocValues.getBinary(segment.reader(), CarFields.SOURCE);
        if (!sources.advanceExact(document - segment.docBase)) {
            throw new IllegalStateException("a car without source");
        }
        var source = sources.binaryValue();
        return json.readValue(source.bytes, source.offset, source.length, CarView.class);
    }

    /** One collector for all segments: a search keeps to its own thread, and others take the other processors. */
    private record Single(FacetCollector collector) implements CollectorManager<FacetCollector, FacetCollector> {

        @Override
        public FacetCollector newCollector() {
            return collector;
        }

        @Override
        public FacetCollector reduce(Collection<FacetCollector> collectors) {
            return collector;
        }
    }
}
