package dev.motorpool.payment.api;

import static java.util.Objects.requireNonNullElse;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.platform.security.UserId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is asked, taken and given back for one booking; when a booking changes, or charges come on top, it has several. What
 * came to this record later is absent in facts from before, when a booking had one payment.
 *
 * @param amount what is asked
 * @param captured what was taken, 0 or the amount
 * @param refunded what of it was given back, never more than was taken
 * @param currency of all three (ISO 4217)
 * @param dueBy until when it has to be paid, null when nothing hurries
 * @param failure why the last try failed, as a sentence for the customer; null when none did since the last success
 * @param causeId tells the payments of one booking apart: the booking's id for its first, the change's id for what that
 *     change cost more
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
        Instant updatedAt,
        PaymentPurpose purpose,
        UUID causeId) {

    public PaymentView {
        purpose = requireNonNullElse(purpose, PaymentPurpose.BOOKING);
        causeId = requireNonNullElse(causeId, bookingId.value());
    }
}
