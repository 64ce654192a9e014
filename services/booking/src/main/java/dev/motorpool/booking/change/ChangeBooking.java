package dev.motorpool.booking.change;

import dev.motorpool.booking.api.QuoteId;
import dev.motorpool.booking.pricing.RuleOverride;
import dev.motorpool.fleet.api.CarId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The wish to have a booking otherwise.
 *
 * @param quoteId a quote that was made for changing this booking; it says all of the rest
 * @param carId without a quote: another car; what is absent stays as it is, extras too
 * @param reason in the words of who wants it
 * @param override for agents and admins; a quote has its own
 */
record ChangeBooking(
        @Nullable QuoteId quoteId,
        @Nullable CarId carId,
        @Nullable Instant pickupTime,
        @Nullable Instant dropoffTime,
        @Nullable @Size(max = 500) String reason,
        @Nullable @Valid RuleOverride override) {

    static ChangeBooking until(ExtendBooking wish) {
        return new ChangeBooking(null, null, null, wish.dropoffTime(), "Extended", wish.override());
    }

    String words() {
        return reason == null ? "" : reason;
    }

    boolean saysNothing() {
        return quoteId == null && carId == null && pickupTime == null && dropoffTime == null;
    }
}
