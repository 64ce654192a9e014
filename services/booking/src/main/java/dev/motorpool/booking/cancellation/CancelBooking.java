package dev.motorpool.booking.cancellation;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The wish to give a car back before the rental.
 *
 * @param reason in the customer's words
 * @param waiveFee gives everything back whatever the policy says; for agents and admins
 */
public record CancelBooking(
        @Nullable @Size(max = 500) String reason, @Nullable Boolean waiveFee) {

    public static final CancelBooking WITHOUT_A_WORD = new CancelBooking(null, null);

    String words() {
        return reason == null ? "" : reason;
    }

    boolean waives() {
        return Boolean.TRUE.equals(waiveFee);
    }
}
