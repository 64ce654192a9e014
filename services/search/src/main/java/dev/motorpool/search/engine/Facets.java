package dev.motorpool.search.engine;

import java.util.Comparator;
import java.util.List;

/** How many cars each further choice would leave; values without a car are left out. */
public record Facets(
        List<Count> fuelType,
        List<Count> transmission,
        List<Count> carClass,
        List<Count> brand,
        List<Count> seats,
        List<Count> priceRange) {

    public static final int MOST_BRANDS = 20;

    public record Count(String value, long count) {

        public static final Comparator<Count> MOST_FIRST =
                Comparator.comparingLong(Count::count).reversed().thenComparing(Count::value);
    }
}
