package dev.motorpool.payment.api;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.platform.security.UserId;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is asked, taken and given back for one booking.
 *
 * @param amount what the booking costs
 * @param captured what was taken, 0 or the amount
 * @param refunded what of it was given back, never more than was taken
 * @param currency of all three (ISO 4217)
 * @param dueBy until when it has to be paid, null when nothing hurries
 * @param failure why the last try failed, as a sentence for the customer; null when none did since the last success
 */
public record PaymentView(
        PaymentId id,
        long version,
        BookingId bookingId,
        UserId userId,
        PaymentStatus status,
        BigDecimal amount,
        BigDecimal captured,
        BigDecimal refunded,
        String currency,
        @Nullable Instant dueBy,
        @Nullable String failure,
        Instant createdAt,
        Instant updatedAt) {}
