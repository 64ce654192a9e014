package dev.motorpool.booking.reservation;

import dev.motorpool.booking.api.BookingStatus;
import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarClass;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.UserId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which bookings somebody wants to see; read from the query of the address. */
record BookingQuestion(
        @Nullable BookingStatus status,
        @Nullable UserId userId,
        @Nullable CarId carId,
        @Nullable Boolean all,

        @Schema(description = "The beginning of a reference, part of a car's name, or an id") @Nullable @Size(max = 100)
        String q,

        @Schema(description = "Ending after") @Nullable Instant from,
        @Schema(description = "Beginning before") @Nullable Instant to,
        @Nullable BranchId branchId,
        @Nullable CarClass carClass,

        @Schema(description = "Whether no car has been given yet") @Nullable
        Boolean awaitsCar,

        @Schema(description = "Whether the car should have been back") @Nullable
        Boolean overdue,

        @Schema(description = "Whether the car is still out with somebody who is late") @Nullable
        Boolean atRisk,

        @Schema(description = "Whether the car will be at another branch when the rental begins") @Nullable
        Boolean carElsewhere,

        @Schema(description = "created, pickup or dropoff, with a minus to turn it round; -created when absent")
        @Nullable
        String sort) {

    /** One's own, unless somebody else's, a car's or all are asked for. */
    BookingFilter filter(Caller caller) {
        var everybody = Boolean.TRUE.equals(all) || (carId != null && userId == null);
        var customer = userId == null && !everybody ? caller.id() : userId;
        var words = q == null || q.isBlank() ? null : q.strip();
        return new BookingFilter(
                customer,
                carId,
                status,
                words,
                from,
                to,
                branchId,
                carClass,
                awaitsCar,
                overdue,
                atRisk,
                carElsewhere,
                BookingOrder.of(sort));
    }
}
