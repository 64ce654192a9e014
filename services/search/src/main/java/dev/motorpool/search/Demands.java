package dev.motorpool.search;

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
record Demands(
        Set<String> features,
        @Nullable BigDecimal rating,
        @Nullable String currency) {

    static final Demands NONE = new Demands(Set.of(), null, null);

    Demands {
        features = Set.copyOf(features);
    }
}
