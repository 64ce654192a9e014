package dev.motorpool.search.opensearch;

import dev.motorpool.fleet.api.CarView;
import dev.motorpool.search.engine.Facets;
import dev.motorpool.search.engine.Facets.Count;
import dev.motorpool.search.engine.Near;
import dev.motorpool.search.engine.PriceBand;
import dev.motorpool.search.engine.SearchResult;
import dev.motorpool.search.engine.SearchResult.Hit;
import dev.motorpool.search.opensearch.ChosenFilters.Facet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the cluster answers to a {@link CarSearch}. */
final class FoundCars {

    private static final Comparator<JsonNode> BY_KEY =
            Comparator.comparingInt(bucket -> bucket.get("key").asInt());

    private final JsonMapper json;

    FoundCars(JsonMapper json) {
        this.json = json;
    }

    SearchResult read(JsonNode answer, @Nullable Near near) {
        var found = answer.get("hits");
        var hits = new ArrayList<Hit>();
        for (var hit : found.get("hits")) {
            var source = hit.get("_source").get(CarMapping.SOURCE).asString();
            hits.add(Hit.of(json.readValue(source, CarView.class), near));
        }
        return new SearchResult(hits, found.get("total").get("value").asLong(), facets(answer.get("aggregations")));
    }

    private static Facets facets(JsonNode counted) {
        return new Facets(
                names(counted, Facet.FUEL).sorted(Count.MOST_FIRST).toList(),
                names(counted, Facet.TRANSMISSION).sorted(Count.MOST_FIRST).toList(),
                names(counted, Facet.CLASS).sorted(Count.MOST_FIRST).toList(),
                names(counted, Facet.BRAND).sorted(Count.MOST_FIRST).toList(),
                numbers(counted, Facet.SEATS, Integer::toString).toList(),
                numbers(counted, Facet.PRICE, band -> PriceBand.values()[band].label)
                        .toList());
    }

    private static Stream<Count> names(JsonNode counted, Facet facet) {
        return buckets(counted, facet)
                .map(bucket -> new Count(
                        bucket.get("key").asString(), bucket.get("doc_count").asLong()));
    }

    private static Stream<Count> numbers(JsonNode counted, Facet facet, IntFunction<String> name) {
        return buckets(counted, facet)
                .sorted(BY_KEY)
                .map(bucket -> new Count(
                        name.apply(bucket.get("key").asInt()),
                        bucket.get("doc_count").asLong()));
    }

    private static Stream<JsonNode> buckets(JsonNode counted, Facet facet) {
        return counted.get(facet.name()).get("values").get("buckets").valueStream();
    }
}
