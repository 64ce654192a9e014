package dev.motorpool.search.engine;

import java.util.List;

/** How many cars each further choice would leave; values without a car are left out. */
public record Facets(
        List<Count> fuelType,
        List<Count> transmission,
        List<Count> carClass,
        List<Count> brand,
        List<Count> seats,
        List<Count> priceRange) {

    public record Count(String value, long count) {}
}
