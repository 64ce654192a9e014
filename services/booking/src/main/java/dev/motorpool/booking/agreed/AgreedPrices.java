package dev.motorpool.booking.agreed;

import dev.motorpool.booking.pricing.Agreed;
import dev.motorpool.booking.pricing.Cancellation;
import dev.motorpool.booking.quotes.CancellationProperties;
import dev.motorpool.booking.quotes.Quotes;
import dev.motorpool.booking.reservation.Booking;
import org.springframework.stereotype.Component;

/** What was agreed on for a booking: by its quote, or by the settings where it is older than quotes. */
@Component
public class AgreedPrices {

    private final Quotes quotes;
    private final CancellationProperties settings;

    AgreedPrices(Quotes quotes, CancellationProperties settings) {
        this.quotes = quotes;
        this.settings = settings;
    }

    public Agreed of(Booking booking) {
        var quote = booking.price().quoteId();
        return quote == null ? standard(booking) : quotes.ofBooking(quote).agreed();
    }

    private Agreed standard(Booking booking) {
        var total = booking.price().total();
        var cancellation = Cancellation.before(
                booking.rental().from(), settings.fullUntil(), settings.partUntil(), settings.partPercent());
        return new Agreed(total, total.zero(), cancellation);
    }
}
