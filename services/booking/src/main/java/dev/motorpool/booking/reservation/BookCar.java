package dev.motorpool.booking.reservation;

import dev.motorpool.booking.api.Period;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.UserId;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The wish to have a car for a time.
 *
 * @param userId for whom; the caller when absent, somebody else only for agents and admins
 */
public record BookCar(
        @NotNull CarId carId,
        @NotNull Instant pickupTime,
        @NotNull Instant dropoffTime,
        @Nullable UserId userId) {

    Period period() {
        return periodOf(pickupTime, dropoffTime);
    }

    /**
     * @throws Problem 400 when the end is not after the start
     */
    public static Period periodOf(Instant pickupTime, Instant dropoffTime) {
        if (!pickupTime.isBefore(dropoffTime)) {
            throw Problem.invalid("dropoffTime", "must be after pickupTime");
        }
        return new Period(pickupTime, dropoffTime);
    }
}
