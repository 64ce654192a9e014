package dev.motorpool.search.engine;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a car must have; cars without it do not count in any facet.
 *
 * @param features all of them, in any case
 * @param rating at least, 0 to 5
 * @param currency of the price, ISO 4217
 */
public record Demands(
        Set<String> features,
        @Nullable BigDecimal rating,
        @Nullable String currency) {

    public static final Demands NONE = new Demands(Set.of(), null, null);

    public Demands {
        features = Set.copyOf(features);
    }
}
