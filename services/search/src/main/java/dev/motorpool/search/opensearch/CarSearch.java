package dev.motorpool.search.opensearch;

import static dev.motorpool.search.opensearch.CarMapping.TIE;

import dev.motorpool.search.engine.CarQuery;
import dev.motorpool.search.engine.CarQuery.Order;
import dev.motorpool.search.engine.Demands;
import dev.motorpool.search.engine.IndexedCar;
import dev.motorpool.search.engine.Near;
import dev.motorpool.search.engine.Typos;
import dev.motorpool.search.engine.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a {@link CarQuery} is in the cluster's language. */
final class CarSearch {

    private static final int EXACT = 4;
    private static final int BEGINNING = 2;
    private static final int MISSPELT = 1;

    private CarSearch() {}

    /** Choices filter the hits only afterwards, because facets count beyond them. */
    static Map<String, Object> of(CarQuery asked, int offset, int limit) {
        var chosen = new ChosenFilters(asked.choices());
        var body = new LinkedHashMap<String, Object>();
        body.put("query", query(asked));
        body.put("post_filter", chosen.all());
        body.put("aggs", chosen.counts());
        body.put("sort", sort(asked));
        body.put("from", offset);
        body.put("size", limit);
        body.put("track_total_hits", true);
        body.put("_source", CarMapping.SOURCE);
        return body;
    }

    static Map<String, Object> commonCurrency(CarQuery asked) {
        var most = Map.of("terms", Map.of("field", CarMapping.CURRENCY, "size", 1));
        return Map.of("query", query(asked.in(null)), "size", 0, "aggs", Map.of(CarMapping.CURRENCY, most));
    }

    static Map<String, Object> term(String field, Object value) {
        return Map.of("term", Map.of(field, Map.of("value", value)));
    }

    private static Map<String, Object> query(CarQuery asked) {
        var filters = demands(asked.demands());
        if (asked.near() != null) {
            filters.add(within(asked.near()));
        }
        var bool = new LinkedHashMap<String, Object>();
        bool.put("filter", filters);
        if (asked.text() != null) {
            bool.put("must", text(asked.text()));
        }
        if (asked.free() != null) {
            bool.put("must_not", Map.of("range", Map.of(CarMapping.BUSY, CarMapping.range(asked.free()))));
        }
        return Map.of("bool", bool);
    }

    private static List<Object> demands(Demands demands) {
        var filters = new ArrayList<>();
        filters.add(Map.of("match_all", Map.of()));
        for (var feature : demands.features()) {
            filters.add(term(CarMapping.FEATURE, Words.fold(feature)));
        }
        if (demands.currency() != null) {
            filters.add(term(CarMapping.CURRENCY, demands.currency().toUpperCase(Locale.ROOT)));
        }
        if (demands.rating() != null) {
            var least = IndexedCar.rating(demands.rating());
            filters.add(Map.of("range", Map.of(CarMapping.RATING, Map.of("gte", least))));
        }
        return filters;
    }

    private static Map<String, Object> within(Near near) {
        return Map.of(
                "geo_distance", Map.of("distance", near.radiusKm() * 1_000 + "m", CarMapping.LOCATION, point(near)));
    }

    private static List<Object> text(String text) {
        var words = Words.of(text);
        if (words.isEmpty()) {
            return List.of(Map.of("match_none", Map.of()));
        }
        return words.stream().<Object>map(CarSearch::word).toList();
    }

    /** The best of exact, beginning and misspelt counts, so that an exact word ranks before any other. */
    private static Map<String, Object> word(String word) {
        var ways = new ArrayList<>();
        ways.add(scored(EXACT, term(CarMapping.WORD, word)));
        ways.add(scored(BEGINNING, Map.of("prefix", Map.of(CarMapping.WORD, Map.of("value", word)))));
        if (Typos.allowed(word) > 0) {
            ways.add(scored(MISSPELT, misspelt(word)));
        }
        return Map.of("dis_max", Map.of("queries", ways));
    }

    /** Without scores of its own, or it would stop at the fifty likeliest words. */
    private static Map<String, Object> misspelt(String word) {
        return Map.of(
                "fuzzy",
                Map.of(
                        CarMapping.WORD,
                        Map.of("value", word, "fuzziness", Typos.allowed(word), "rewrite", "constant_score")));
    }

    private static Map<String, Object> scored(int score, Map<String, Object> query) {
        return Map.of("constant_score", Map.of("filter", query, "boost", score));
    }

    private static List<Object> sort(CarQuery asked) {
        return switch (asked.order()) {
            case DISTANCE -> List.of(distance(asked), ascending(TIE));
            case PRICE -> List.of(ascending(CarMapping.PRICE), ascending(TIE));
            case PRICE_DOWN -> List.of(descending(CarMapping.PRICE), ascending(TIE));
            case RATING -> List.of(descending(CarMapping.RATING), ascending(TIE));
            case RELEVANCE -> List.of(descending("_score"), descending(CarMapping.RATING), ascending(TIE));
            case NAME -> List.of(ascending(CarMapping.NAME), ascending(TIE));
        };
    }

    private static Map<String, Object> distance(CarQuery asked) {
        if (asked.near() == null) {
            throw new IllegalStateException(Order.DISTANCE + " without a place");
        }
        return Map.of("_geo_distance", Map.of(CarMapping.LOCATION, point(asked.near()), "order", "asc", "unit", "m"));
    }

    private static Map<String, Object> ascending(String field) {
        return Map.of(field, "asc");
    }

    private static Map<String, Object> descending(String field) {
        return Map.of(field, "desc");
    }

    private static Map<String, Object> point(Near near) {
        return Map.of("lat", near.latitude(), "lon", near.longitude());
    }
}
