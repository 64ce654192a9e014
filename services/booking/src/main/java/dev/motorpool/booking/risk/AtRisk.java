package dev.motorpool.booking.risk;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.security.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a booking may find no car, for staff: it tells of somebody else's booking.
 *
 * @param since when the desk was told
 * @param lateUserId who still has the car
 * @param dueBack when it should have been back
 * @param suggestedCar one of the same class near by that is free for this booking now, null when there is none
 */
public record AtRisk(
        Instant since,
        BookingId lateBookingId,
        String lateReference,
        UserId lateUserId,
        Instant dueBack,
        @Nullable SuggestedCar suggestedCar) {

    public record SuggestedCar(
            CarId id, String name, @Nullable BranchId branchId) {}

    AtRisk suggesting(@Nullable SuggestedCar car) {
        return new AtRisk(since, lateBookingId, lateReference, lateUserId, dueBack, car);
    }
}
