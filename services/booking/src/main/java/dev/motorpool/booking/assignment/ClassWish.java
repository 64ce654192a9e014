package dev.motorpool.booking.assignment;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.Period;
import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarClass;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A car of a class at a branch, whichever.
 *
 * @param blocked the rental and the turnaround after it
 * @param currency in which the price was told
 * @param instead the booking that becomes this and gives up what it has, null for a new one
 */
record ClassWish(
        BranchId branch,
        CarClass carClass,
        Period blocked,
        String currency,
        @Nullable BookingId instead) {

    @Nullable
    UUID insteadId() {
        return instead == null ? null : instead.value();
    }

    ClassPlace place() {
        return new ClassPlace(branch, carClass);
    }
}
