package dev.motorpool.search.opensearch;

import dev.motorpool.search.engine.Choices;
import dev.motorpool.search.engine.Facets;
import dev.motorpool.search.engine.PriceRange;
import dev.motorpool.search.engine.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Choices as filters; each facet is counted behind the filters of all the others, as if nothing were chosen in it. */
final class ChosenFilters {

    /** Above the number of fuels, classes, seats or bands that there can be. */
    private static final int ALL_VALUES = 100;

    enum Facet {
        FUEL(CarMapping.FUEL, ALL_VALUES),
        TRANSMISSION(CarMapping.TRANSMISSION, ALL_VALUES),
        CLASS(CarMapping.CLASS, ALL_VALUES),
        BRAND(CarMapping.BRAND, Facets.MOST_BRANDS),
        SEATS(CarMapping.SEATS, ALL_VALUES),
        PRICE(CarMapping.BAND, ALL_VALUES);

        private final String field;
        private final int size;

        Facet(String field, int size) {
            this.field = field;
            this.size = size;
        }
    }

    private final Map<Facet, Object> filters = new EnumMap<>(Facet.class);

    ChosenFilters(Choices choices) {
        oneOf(Facet.FUEL, CarMapping.FUEL, names(choices.fuelTypes()));
        oneOf(Facet.TRANSMISSION, CarMapping.TRANSMISSION, names(choices.transmissions()));
        oneOf(Facet.CLASS, CarMapping.CLASS, names(choices.carClasses()));
        oneOf(
                Facet.BRAND,
                CarMapping.BRAND_KEY,
                choices.brands().stream().map(Words::fold).toList());
        if (choices.seats() > 0) {
            filters.put(Facet.SEATS, range(CarMapping.SEATS, Map.of("gte", choices.seats())));
        }
        if (!choices.price().equals(PriceRange.ANY)) {
            var price = choices.price();
            var bounds = Map.of("gte", price.fromThousandths(), "lte", price.toThousandths());
            filters.put(Facet.PRICE, range(CarMapping.PRICE, bounds));
        }
    }

    Map<String, Object> all() {
        return Map.of("bool", Map.of("filter", List.copyOf(filters.values())));
    }

    Map<String, Object> counts() {
        var counts = new LinkedHashMap<String, Object>();
        for (var facet : Facet.values()) {
            var others = new ArrayList<>();
            filters.forEach((chosen, filter) -> {
                if (chosen != facet) {
                    others.add(filter);
                }
            });
            var terms = Map.of("terms", Map.of("field", facet.field, "size", facet.size));
            counts.put(
                    facet.name(),
                    Map.of("filter", Map.of("bool", Map.of("filter", others)), "aggs", Map.of("values", terms)));
        }
        return counts;
    }

    private void oneOf(Facet facet, String field, List<String> values) {
        if (!values.isEmpty()) {
            filters.put(facet, Map.of("terms", Map.of(field, values)));
        }
    }

    private static Map<String, Object> range(String field, Map<String, ?> bounds) {
        return Map.of("range", Map.of(field, bounds));
    }

    private static List<String> names(Set<? extends Enum<?>> values) {
        return values.stream().map(CarMapping::name).toList();
    }
}
