package dev.motorpool.search.engine;

import dev.motorpool.fleet.api.CarView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of what was found.
 *
 * @param total exact
 */
public record SearchResult(List<Hit> hits, long total, Facets facets) {

    public SearchResult {
        hits = List.copyOf(hits);
    }

    /**
     * @param distanceKm from the place that was asked for, null when none was
     */
    public record Hit(CarView car, @Nullable Double distanceKm) {

        public static Hit of(CarView car, @Nullable Near near) {
            return new Hit(car, near == null ? null : near.kilometresTo(car.latitude(), car.longitude()));
        }
    }
}
