package dev.motorpool.payment.refunds;

import static java.util.Objects.requireNonNull;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.platform.Money;
import java.util.UUID;

/**
 * What a booking has coming because a change made it cheaper.
 *
 * @param cause the change
 * @param given what of it was given back or is not asked for any more
 * @param reason a sentence for the customer
 */
public record Credit(BookingId booking, UUID cause, Money amount, Money given, String reason) {

    public Credit {
        requireNonNull(cause, "cause");
        if (!amount.isPositive() || given.minor() < 0 || amount.minus(given).minor() < 0) {
            throw new IllegalArgumentException("given %s of %s".formatted(given, amount));
        }
    }

    public Money left() {
        return amount.minus(given);
    }
}
