package dev.motorpool.platform.facts;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How facts are named on the wire: by their service and the simple name of their record. */
final class FactTypes {

    private FactTypes() {}

    /** {@code dev.motorpool.booking.api.BookingEvent} belongs to {@code booking}. */
    static String source(Class<?> facts) {
        return facts.getPackageName().split("\\.")[2];
    }

    /** The record of that name, or null for one that a newer version of the publisher has and we do not know. */
    static <F extends Fact> @Nullable Class<? extends F> find(Class<F> facts, String type) {
        return Arrays.stream(facts.getPermittedSubclasses())
                .filter(candidate -> candidate.getSimpleName().equals(type))
                .findAny()
                .<Class<? extends F>>map(found -> found.asSubclass(facts))
                .orElse(null);
    }
}
