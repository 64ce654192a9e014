package dev.motorpool.booking.pricing;

import dev.motorpool.booking.api.Period;
import dev.motorpool.booking.api.QuoteId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is to be priced.
 *
 * @param before the booking that it would change, null for a new one
 */
public record Order(
        QuoteId id,
        Offer offer,
        Period rental,
        Chosen chosen,
        @Nullable Before before,
        Instant now) {

    boolean isPickupAgreed() {
        return before != null && before.pickupTime().equals(rental.from());
    }
}
