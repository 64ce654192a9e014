package dev.motorpool.payment.refunds;

import static java.util.Objects.requireNonNull;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.payment.ledger.Taxed;
import java.util.UUID;

/**
 * What a booking has coming because a change made it cheaper.
 *
 * @param cause the change
 * @param given what of it was given back or is not asked for any more
 * @param reason a sentence for the customer
 */
public record Credit(BookingId booking, UUID cause, Taxed amount, Taxed given, String reason) {

    public Credit {
        requireNonNull(cause, "cause");
        if (!amount.gross().isPositive() || amount.gross().minus(given.gross()).minor() < 0) {
            throw new IllegalArgumentException("given %s of %s".formatted(given, amount));
        }
    }

    public Taxed left() {
        return amount.minus(given);
    }
}
