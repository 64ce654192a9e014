package dev.motorpool.booking.pricing;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.platform.Money;
import java.time.Instant;

/** The booking that a quote would change, as it is now. */
public record Before(BookingId id, long version, Instant pickupTime, Agreed agreed) {

    QuoteTerms.Change to(Money total) {
        return new QuoteTerms.Change(
                id,
                version,
                agreed.total().amount(),
                total.minus(agreed.total()).amount());
    }
}
