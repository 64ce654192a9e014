package dev.motorpool.search.opensearch;

import dev.motorpool.search.engine.Vocabulary;
import dev.motorpool.search.engine.Vocabulary.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Asks for the branches, brands and models. */
final class CarVocabulary {

    /** Whoever has more branches or models gets suggestions of those with the most cars. */
    private static final int MOST = 10_000;

    private CarVocabulary() {}

    static Map<String, Object> query() {
        var middle = Map.of(
                CarMapping.LATITUDE, Map.of("avg", Map.of("field", CarMapping.LATITUDE)),
                CarMapping.LONGITUDE, Map.of("avg", Map.of("field", CarMapping.LONGITUDE)));
        return Map.of(
                "size",
                0,
                "aggs",
                Map.of(
                        CarMapping.MODEL, Map.of("terms", terms(CarMapping.MODEL)),
                        CarMapping.BRANCH, Map.of("terms", terms(CarMapping.BRANCH), "aggs", middle)));
    }

    private static Map<String, Object> terms(String field) {
        return Map.of("field", field, "size", MOST);
    }

    static Vocabulary read(JsonNode answer) {
        var models = new HashMap<String, Long>();
        buckets(answer, CarMapping.MODEL)
                .forEach(bucket -> models.put(
                        bucket.get("key").asString(), bucket.get("doc_count").asLong()));
        var places = buckets(answer, CarMapping.BRANCH).map(CarVocabulary::place);
        return new Vocabulary(places.toList(), Vocabulary.kinds(models));
    }

    private static Place place(JsonNode bucket) {
        return Place.of(
                bucket.get("key").asString(),
                bucket.get(CarMapping.LATITUDE).get("value").asDouble(),
                bucket.get(CarMapping.LONGITUDE).get("value").asDouble(),
                bucket.get("doc_count").asLong());
    }

    private static Stream<JsonNode> buckets(JsonNode answer, String name) {
        return answer.get("aggregations").get(name).get("buckets").valueStream();
    }
}
