package dev.motorpool.booking.cancellation;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.BookingStatus;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * What cancelling a booking would do now.
 *
 * @param cancellable whether this caller can still cancel it
 * @param refund what is given back of what was paid, at most; 0 when it cannot be cancelled
 * @param fullRefundUntil until when everything is given back
 * @param partialRefundUntil until when {@code partialRefundPercent} of the price are
 */
record CancellationTerms(
        BookingId bookingId,
        BookingStatus status,
        boolean cancellable,
        BigDecimal refund,
        String currency,
        Instant fullRefundUntil,
        Instant partialRefundUntil,
        int partialRefundPercent) {}
