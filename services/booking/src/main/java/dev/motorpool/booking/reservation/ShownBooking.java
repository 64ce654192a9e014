package dev.motorpool.booking.reservation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.motorpool.booking.api.BookingView;
import dev.motorpool.booking.risk.AtRisk;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A booking as it is read: what its customer sees, and for staff what they have to look after. */
record ShownBooking(
        @JsonUnwrapped BookingView booking,

        @Schema(description = "For staff; only while the booking's car is still out with somebody who is late")
        @Nullable
        AtRisk atRisk) {}
