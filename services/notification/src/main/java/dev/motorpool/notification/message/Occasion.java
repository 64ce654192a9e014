package dev.motorpool.notification.message;

import dev.motorpool.booking.api.BookingView;
import dev.motorpool.payment.api.PaymentView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a message tells of, as it was then.
 *
 * @param reason why it was declined or refunded, in words for the customer; empty or null when nobody said
 * @param amount what goes back, in the currency of the booking or payment
 * @param toPay what is to pay on top, in the currency of the booking
 * @param proposal the car that is proposed instead
 * @param since when the car should have been back
 * @param extra what is still out with somebody else, when it is not the car
 * @param passwordLink by which somebody can choose a password; its secret is asked for when the mail is written
 */
public record Occasion(
        @Nullable BookingView booking,
        @Nullable PaymentView payment,
        @Nullable String reason,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal toPay,
        @Nullable String proposal,
        @Nullable Instant since,
        @Nullable String extra,
        @Nullable PasswordLink passwordLink) {

    /**
     * @param id names the link, and opens nothing
     */
    public record PasswordLink(UUID id, Instant expiresAt) {}

    public static Occasion of(BookingView booking) {
        return new Occasion(booking, null, null, null, null, null, null, null, null);
    }

    public static Occasion of(PaymentView payment) {
        return new Occasion(null, payment, null, null, null, null, null, null, null);
    }

    public static Occasion of(PasswordLink link) {
        return new Occasion(null, null, null, null, null, null, null, null, link);
    }

    public Occasion because(@Nullable String why) {
        return new Occasion(booking, payment, why, amount, toPay, proposal, since, extra, passwordLink);
    }

    public Occasion refunding(BigDecimal back) {
        return new Occasion(booking, payment, reason, back, toPay, proposal, since, extra, passwordLink);
    }

    public Occasion asking(BigDecimal onTop) {
        return new Occasion(booking, payment, reason, amount, onTop, proposal, since, extra, passwordLink);
    }

    /** Above 0 to pay, below 0 to give back. */
    public Occasion differing(BigDecimal difference) {
        return difference.signum() < 0 ? refunding(difference.negate()) : asking(difference);
    }

    public Occasion proposing(@Nullable String car) {
        return new Occasion(booking, payment, reason, amount, toPay, car, since, extra, passwordLink);
    }

    public Occasion overdue(Instant from) {
        return new Occasion(booking, payment, reason, amount, toPay, proposal, from, extra, passwordLink);
    }

    public Occasion missing(@Nullable String piece) {
        return new Occasion(booking, payment, reason, amount, toPay, proposal, since, piece, passwordLink);
    }
}
