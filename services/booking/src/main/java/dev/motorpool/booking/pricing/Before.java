package dev.motorpool.booking.pricing;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.Period;
import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.platform.Money;
import org.jspecify.annotations.Nullable;

/**
 * The booking that a quote would change, as it is now.
 *
 * @param dropoff null where booking did not know the car's branch
 */
public record Before(
        BookingId id, long version, Period rental, @Nullable BranchId dropoff, Agreed agreed) {

    QuoteTerms.Change to(Money total) {
        return new QuoteTerms.Change(
                id,
                version,
                agreed.total().amount(),
                total.minus(agreed.total()).amount());
    }
}
