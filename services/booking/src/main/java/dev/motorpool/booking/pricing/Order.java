package dev.motorpool.booking.pricing;

import dev.motorpool.booking.api.Period;
import dev.motorpool.booking.api.QuoteId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is to be priced.
 *
 * @param before the booking that it would change, null for a new one
 * @param objections of rules that staff may set aside
 */
public record Order(
        QuoteId id,
        Offer offer,
        Period rental,
        Chosen chosen,
        @Nullable Before before,
        Instant now,
        Objections objections) {

    /** For somebody who has to keep to the rules. */
    public Order(QuoteId id, Offer offer, Period rental, Chosen chosen, @Nullable Before before, Instant now) {
        this(id, offer, rental, chosen, before, now, new Objections(null));
    }

    boolean isPickupAgreed() {
        return before != null && before.rental().from().equals(rental.from());
    }

    /** Whether the car comes back when and where it was to come back anyhow. */
    boolean isReturnAgreed() {
        return before != null
                && before.rental().to().equals(rental.to())
                && offer.dropoff().id().equals(before.dropoff());
    }
}
