package dev.motorpool.search.opensearch;

import dev.motorpool.fleet.api.CarId;
import dev.motorpool.search.engine.CarDocument;
import dev.motorpool.search.engine.CarQuery;
import dev.motorpool.search.engine.IndexedCar;
import dev.motorpool.search.engine.SearchEngine;
import dev.motorpool.search.engine.SearchResult;
import dev.motorpool.search.engine.SearchUnavailable;
import dev.motorpool.search.engine.Vocabulary;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** OpenSearch or Elasticsearch, for as many processes as there are. */
public final class OpenSearchEngine implements SearchEngine {

    private final Cluster cluster;
    private final CarIndexes indexes;
    private final Questions questions;
    private final FoundCars found;
    private final IndexWriting writing;

    /**
     * @param copy which copy of the cars the index is made from; each copy has indexes of its own
     */
    public OpenSearchEngine(ClusterSettings settings, String copy, JsonMapper json) {
        cluster = new Cluster(settings, json);
        indexes = new CarIndexes(cluster, settings.indexes() + "-" + copy, IndexedCar.SCHEMA);
        questions = new Questions(cluster, indexes.alias());
        found = new FoundCars(json);
        writing = new IndexWriting(cluster, indexes, json);
    }

    @Override
    public SearchResult search(CarQuery query, int offset, int limit) {
        return found.read(questions.search(CarSearch.of(query, offset, limit)), query.near());
    }

    @Override
    public Optional<String> commonCurrency(CarQuery query) {
        var answer = questions.search(CarSearch.commonCurrency(query));
        return answer.path("aggregations")
                .path(CarMapping.CURRENCY)
                .path("buckets")
                .valueStream()
                .map(bucket -> bucket.get("key").asString())
                .findFirst();
    }

    @Override
    public Vocabulary vocabulary() {
        return CarVocabulary.read(questions.search(CarVocabulary.query()));
    }

    @Override
    public long documents() {
        return questions.ask("_count", null).path("count").asLong();
    }

    @Override
    public boolean isWhole() {
        try {
            return indexes.current().isPresent();
        } catch (Refused | UncheckedIOException e) {
            throw new SearchUnavailable(e);
        }
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public void takeOver(long term) {
        writing.takeOver(term);
    }

    @Override
    public void apply(List<CarDocument> changed, Collection<CarId> gone) {
        writing.apply(changed, gone);
    }

    /** The cluster keeps whatever it has taken. */
    @Override
    public void commit() {}

    @Override
    public Rebuild rebuild() {
        return writing.rebuild();
    }

    @Override
    public void close() {
        cluster.close();
    }
}
