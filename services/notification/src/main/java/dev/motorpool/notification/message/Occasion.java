package dev.motorpool.notification.message;

import dev.motorpool.booking.api.BookingView;
import dev.motorpool.payment.api.PaymentView;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a message tells of, as it was then.
 *
 * @param reason why it was cancelled, declined or refunded; empty or null when nobody said
 * @param amount what goes back, in the currency of the booking or payment
 */
public record Occasion(
        @Nullable BookingView booking,
        @Nullable PaymentView payment,
        @Nullable String reason,
        @Nullable BigDecimal amount) {

    public static Occasion of(BookingView booking) {
        return new Occasion(booking, null, null, null);
    }

    public static Occasion of(PaymentView payment) {
        return new Occasion(null, payment, null, null);
    }

    public Occasion because(@Nullable String why) {
        return new Occasion(booking, payment, why, amount);
    }

    public Occasion refunding(BigDecimal back) {
        return new Occasion(booking, payment, reason, back);
    }
}
