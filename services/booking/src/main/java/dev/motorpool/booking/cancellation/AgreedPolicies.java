package dev.motorpool.booking.cancellation;

import dev.motorpool.booking.quotes.Quotes;
import dev.motorpool.booking.reservation.Booking;
import dev.motorpool.booking.rules.CancellationProperties;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** What was agreed on cancelling: by the booking's quote, or by the settings where it is older than quotes. */
@Component
class AgreedPolicies {

    private final Quotes quotes;
    private final CancellationPolicy standard;

    AgreedPolicies(Quotes quotes, CancellationProperties settings) {
        this.quotes = quotes;
        this.standard = new CancellationPolicy(settings.fullUntil(), settings.partUntil(), settings.partPercent());
    }

    CancellationPolicy of(Booking booking) {
        var quote = booking.price().quoteId();
        if (quote == null) {
            return standard;
        }
        var agreed = quotes.ofBooking(quote);
        var terms = agreed.cancellation();
        return new CancellationPolicy(
                Duration.between(terms.fullRefundUntil(), agreed.pickupTime()),
                Duration.between(terms.partialRefundUntil(), agreed.pickupTime()),
                terms.partialRefundPercent());
    }
}
