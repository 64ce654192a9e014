package dev.motorpool.booking.reservation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.motorpool.booking.api.BookingView;
import dev.motorpool.booking.people.Customer;
import dev.motorpool.booking.risk.AtRisk;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A booking as it is read: what its customer sees, and for staff what they have to look after and would otherwise have to ask
 * for line by line.
 *
 * @param customer for agents and admins
 * @param plate of the car, for staff
 * @param dueAmount asked for and not paid, in the booking's currency; for agents and admins
 * @param paidAmount paid, less what was given back; for agents and admins
 */
public record ShownBooking(
        @JsonUnwrapped BookingView booking,

        @Schema(description = "For staff; only while the booking's car is still out with somebody who is late")
        @Nullable
        AtRisk atRisk,

        @Schema(description = "For agents and admins") @Nullable
        Customer customer,

        @Schema(description = "Of the car, for staff") @Nullable
        String plate,

        @Schema(description = "Asked for and not paid; for agents and admins") @Nullable
        BigDecimal dueAmount,

        @Schema(description = "Paid, less what was given back; for agents and admins") @Nullable
        BigDecimal paidAmount) {

    static ShownBooking plain(BookingView booking) {
        return new ShownBooking(booking, null, null, null, null, null);
    }
}
