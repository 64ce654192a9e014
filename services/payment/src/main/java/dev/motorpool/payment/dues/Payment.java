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
import dev.motorpool.payment.api.PaymentPurpose;
import dev.motorpool.payment.api.PaymentStatus;
import dev.motorpool.payment.api.PaymentView;
import dev.motorpool.payment.ledger.Taxed;
import dev.motorpool.platform.Money;
import dev.motorpool.platform.TimeOrderedId;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.security.UserId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What has to be paid for a booking at one time, and what came of it. A booking has a first one for its price, and others when
 * a change makes it cost more or charges come on top.
 *
 * @param cause tells the payments of one booking apart
 * @param tax what of the amount is tax
 * @param captured nothing or all of the amount
 * @param dueBy until when it should be paid; null when nothing hurries or there is nothing to pay any more
 * @param capturedBy the attempt that brought the money
 * @param endedAt when we heard that it is not owed any more, for the booking has ended or become cheaper: what comes after
 *     that goes back
 */
public record Payment(
        PaymentId id,
        long version,
        BookingId bookingId,
        PaymentPurpose purpose,
        UUID cause,
        UserId customerId,
        PaymentStatus status,
        Money amount,
        Money tax,
        Money captured,
        Money refunded,
        @Nullable Instant dueBy,
        @Nullable String failure,
        @Nullable UUID capturedBy,
        @Nullable Instant endedAt,
        Instant createdAt,
        Instant updatedAt) {

    private static final Duration TIME_TO_PAY = Duration.ofHours(24);

    public Payment {
        requireNonNull(id, "id");
        requireNonNull(cause, "cause");
        requireNonNull(status, "status");
        new Taxed(amount, tax);
        if (!captured.isZero() && !captured.equals(amount)) {
            throw new IllegalArgumentException("all is captured or nothing, not %s of %s".formatted(captured, amount));
        }
        if (refunded.minor() < 0 || captured.minus(refunded).minor() < 0) {
            throw new IllegalArgumentException("refunded %s of %s".formatted(refunded, captured));
        }
        if (status == VOIDED && endedAt == null) {
            throw new IllegalArgumentException("what is owed is not void");
        }
    }

    /** The first one of a booking. One that costs nothing is paid from the start. */
    public static Payment of(BookingView booking, Instant now) {
        var gross = Money.of(booking.totalPrice(), booking.currency());
        var amount = Taxed.of(gross, tax(booking));
        var dueBy = gross.isZero() ? null : booking.holdUntil();
        return opened(
                booking.id(),
                booking.userId(),
                PaymentPurpose.BOOKING,
                booking.id().value(),
                amount,
                dueBy,
                now);
    }

    private static Money tax(BookingView booking) {
        var tax = booking.taxAmount() == null ? BigDecimal.ZERO : booking.taxAmount();
        return Money.of(tax, booking.currency());
    }

    /** What a booking costs on top, by its pickup or, when that is near or over, in a day. */
    public static Payment onTop(BookingView booking, PaymentPurpose purpose, UUID cause, Taxed amount, Instant now) {
        var inADay = now.plus(TIME_TO_PAY);
        var dueBy = booking.pickupTime().isAfter(inADay) ? booking.pickupTime() : inADay;
        return opened(booking.id(), booking.userId(), purpose, cause, amount, dueBy, now);
    }

    /** What is left to pay of one that is asked for no longer, since a change made the booking cheaper. */
    public static Payment restOf(Payment voided, UUID cause, Taxed amount, Instant now) {
        return opened(voided.bookingId, voided.customerId, voided.purpose, cause, amount, voided.dueBy, now);
    }

    private static Payment opened(
            BookingId booking,
            UserId customer,
            PaymentPurpose purpose,
            UUID cause,
            Taxed amount,
            @Nullable Instant dueBy,
            Instant now) {
        return new Payment(
                new PaymentId(TimeOrderedId.next()),
                1,
                booking,
                purpose,
                cause,
                customer,
                amount.gross().isZero() ? CAPTURED : DUE,
                amount.gross(),
                amount.tax(),
                amount.gross().zero(),
                amount.gross().zero(),
                dueBy,
                null,
                null,
                null,
                now,
                now);
    }

    /** What is asked, and what of it is tax. */
    public Taxed taxed() {
        return new Taxed(amount, tax);
    }

    public boolean isOpen() {
        return status == DUE || status == PROCESSING;
    }

    public boolean hasEnded() {
        return endedAt != null;
    }

    /** Too late to pay: only a hold runs out. What is owed on top can be paid after its time, too. */
    public boolean isOverdue(Instant now) {
        return purpose == PaymentPurpose.BOOKING && dueBy != null && !now.isBefore(dueBy);
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
        return next(CAPTURED, amount, refunded, null, null, attempt, endedAt, now);
    }

    public Payment refunded(Money part, Instant now) {
        var all = refunded.plus(part);
        return with(all.equals(captured) ? REFUNDED : PARTIALLY_REFUNDED, all, failure, capturedBy, now);
    }

    /** Its booking was confirmed without it, at a counter for instance: nothing hurries any more. */
    public Payment withoutDeadline(Instant now) {
        return next(status, captured, refunded, null, failure, capturedBy, endedAt, now);
    }

    /** Not owed any more. */
    public Payment ended(Instant now) {
        return next(isOpen() ? VOIDED : status, captured, refunded, null, failure, capturedBy, now, now);
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
                updatedAt,
                purpose,
                cause);
    }

    private Payment with(PaymentStatus next, Money given, @Nullable String why, @Nullable UUID attempt, Instant now) {
        return next(next, captured, given, dueBy, why, attempt, endedAt, now);
    }

    private Payment next(
            PaymentStatus next,
            Money taken,
            Money given,
            @Nullable Instant by,
            @Nullable String why,
            @Nullable UUID attempt,
            @Nullable Instant end,
            Instant now) {
        return new Payment(
                id,
                version + 1,
                bookingId,
                purpose,
                cause,
                customerId,
                next,
                amount,
                tax,
                taken,
                given,
                by,
                why,
                attempt,
                end,
                createdAt,
                now);
    }
}
