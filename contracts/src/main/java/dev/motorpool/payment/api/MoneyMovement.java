package dev.motorpool.payment.api;

import dev.motorpool.booking.api.BookingId;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A capture or a refund; payment, kind and sum together name it.
 *
 * @param sumAfter all of this kind that the payment had seen with this one
 * @param amount more than 0, in units of {@code currency} (ISO 4217)
 */
public record MoneyMovement(
        PaymentId paymentId,
        BookingId bookingId,
        Kind kind,
        BigDecimal sumAfter,
        BigDecimal amount,
        String currency,
        Instant at) {

    public enum Kind {
        CAPTURE,
        REFUND
    }
}
