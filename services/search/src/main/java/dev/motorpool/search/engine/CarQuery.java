package dev.motorpool.search.engine;

import static java.util.Objects.requireNonNull;

import dev.motorpool.booking.api.Period;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for.
 *
 * @param text words of brand, model and name that must all occur, typing errors forgiven; null: any
 * @param near null: anywhere
 * @param free the car must be free all that time; null: does not matter
 */
public record CarQuery(
        @Nullable String text,
        @Nullable Near near,
        @Nullable Period free,
        Demands demands,
        Choices choices,
        Order order) {

    public static final CarQuery EVERYTHING = new CarQuery(null, null, null, Demands.NONE, Choices.NONE, Order.NAME);

    public CarQuery {
        requireNonNull(demands, "demands");
        requireNonNull(choices, "choices");
        requireNonNull(order, "order");
        if (order == Order.DISTANCE && near == null) {
            throw new IllegalArgumentException("there is no distance without a place");
        }
    }

    /** Whether prices are compared, with each other or with what somebody would pay at most; in one currency only. */
    public boolean comparesPrices() {
        return order == Order.PRICE
                || order == Order.PRICE_DOWN
                || !choices.price().equals(PriceRange.ANY);
    }

    /** The same for cars that are priced in a currency; null for any. */
    public CarQuery in(@Nullable String currency) {
        return new CarQuery(
                text, near, free, new Demands(demands.features(), demands.rating(), currency), choices, order);
    }

    /** Ties are broken so that the same cars come in the same order on every page. */
    public enum Order {
        /** Nearest first. */
        DISTANCE,
        /** Cheapest first. */
        PRICE,
        /** Dearest first. */
        PRICE_DOWN,
        /** Best first, unrated last. */
        RATING,
        /** The better the words match, the earlier; then by rating. */
        RELEVANCE,
        NAME
    }
}
