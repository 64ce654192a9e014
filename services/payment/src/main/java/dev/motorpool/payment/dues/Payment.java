package dev.motorpool.payment.dues;

import static dev.motorpool.payment.api.PaymentStatus.CAPTURED;
import static dev.motorpool.payment.api.PaymentStatus.DUE;
import static dev.motorpool.payment.api.PaymentStatus.PARTIALLY_REFUNDED;
import static dev.motorpool.payment.api.PaymentStatus.PROCESSING;
import static dev.motorpool.payment.api.PaymentStatus.REFUNDED;
import static dev.motorpool.payment.api.PaymentStatus.VOIDED;
import static java.util.Objects.requireNonNull;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.BookingView;
import dev.motorpool.payment.api.PaymentId;
import dev.motorpool.payment.api.PaymentStatus;
import dev.motorpool.payment.api.PaymentView;
import dev.motorpool.platform.Money;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.security.UserId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one booking costs, and what came of it.
 *
 * @param captured nothing or all of the amount
 * @param dueBy until when it can be paid; null when nothing hurries or there is nothing to pay any more
 * @param capturedBy the attempt that brought the money
 * @param endedAt when we heard that the booking was cancelled or expired: what comes after that goes back
 */
public record Payment(
        PaymentId id,
        long version,
        BookingId bookingId,
        UserId customerId,
        PaymentStatus status,
        Money amount,
        Money captured,
        Money refunded,
        @Nullable Instant dueBy,
        @Nullable String failure,
        @Nullable UUID capturedBy,
        @Nullable Instant endedAt,
        Instant createdAt,
        Instant updatedAt) {

    public Payment {
        requireNonNull(id, "id");
        requireNonNull(status, "status");
        if (!captured.isZero() && !captured.equals(amount)) {
            throw new IllegalArgumentException("all is captured or nothing, not %s of %s".formatted(captured, amount));
        }
        if (refunded.minor() < 0 || captured.minus(refunded).minor() < 0) {
            throw new IllegalArgumentException("refunded %s of %s".formatted(refunded, captured));
        }
        if (status == VOIDED && endedAt == null) {
            throw new IllegalArgumentException("only the end of its booking voids a payment");
        }
    }

    /** A booking that costs nothing is paid from the start. */
    public static Payment of(BookingView booking, Instant now) {
        var amount = Money.of(booking.totalPrice(), booking.currency());
        return new Payment(
                new PaymentId(UUID.randomUUID()),
                1,
                booking.id(),
                booking.userId(),
                amount.isZero() ? CAPTURED : DUE,
                amount,
                amount.zero(),
                amount.zero(),
                amount.isZero() ? null : booking.holdUntil(),
                null,
                null,
                null,
                now,
                now);
    }

    public boolean isOpen() {
        return status == DUE || status == PROCESSING;
    }

    public boolean hasEnded() {
        return endedAt != null;
    }

    public boolean isOverdue(Instant now) {
        return dueBy != null && !now.isBefore(dueBy);
    }

    public boolean isCaptured() {
        return capturedBy != null;
    }

    public Payment processing(Instant now) {
        return with(PROCESSING, refunded, failure, capturedBy, now);
    }

    /** The try failed; another card may do. */
    public Payment failed(String why, Instant now) {
        return with(DUE, refunded, why, capturedBy, now);
    }

    public Payment captured(UUID attempt, Instant now) {
        return new Payment(
                id,
                version + 1,
                bookingId,
                customerId,
                CAPTURED,
                amount,
                amount,
                refunded,
                null,
                null,
                attempt,
                endedAt,
                createdAt,
                now);
    }

    public Payment refunded(Money part, Instant now) {
        var all = refunded.plus(part);
        return with(all.equals(captured) ? REFUNDED : PARTIALLY_REFUNDED, all, failure, capturedBy, now);
    }

    /** Its booking was confirmed without it, at a counter for instance: nothing hurries any more. */
    public Payment withoutDeadline(Instant now) {
        return new Payment(
                id,
                version + 1,
                bookingId,
                customerId,
                status,
                amount,
                captured,
                refunded,
                null,
                failure,
                capturedBy,
                endedAt,
                createdAt,
                now);
    }

    /** Its booking is over. */
    public Payment ended(Instant now) {
        return new Payment(
                id,
                version + 1,
                bookingId,
                customerId,
                isOpen() ? VOIDED : status,
                amount,
                captured,
                refunded,
                null,
                failure,
                capturedBy,
                now,
                createdAt,
                now);
    }

    /** Whether this caller may see and pay it: the customer whose it is, and staff. */
    public boolean isFor(Caller caller) {
        return caller.is(customerId) || isStaff(caller);
    }

    public static boolean isStaff(Caller caller) {
        return caller.isAny(Role.AGENT, Role.ADMIN);
    }

    public PaymentView view() {
        return new PaymentView(
                id,
                version,
                bookingId,
                customerId,
                status,
                amount.amount(),
                captured.amount(),
                refunded.amount(),
                amount.currencyCode(),
                dueBy,
                failure,
                createdAt,
                updatedAt);
    }

    private Payment with(PaymentStatus next, Money given, @Nullable String why, @Nullable UUID attempt, Instant now) {
        return new Payment(
                id,
                version + 1,
                bookingId,
                customerId,
                next,
                amount,
                captured,
                given,
                dueBy,
                why,
                attempt,
                endedAt,
                createdAt,
                now);
    }
}
