package dev.motorpool.booking.assignment;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.Period;
import dev.motorpool.booking.reservation.Booking;
import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarClass;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A car of a class at a branch, whichever.
 *
 * @param dropoff where it is left
 * @param blocked the rental and the turnaround after it
 * @param currency in which the price was told
 * @param instead the booking that becomes this and gives up what it has, null for a new one
 */
record ClassWish(
        BranchId branch,
        BranchId dropoff,
        CarClass carClass,
        Period blocked,
        String currency,
        @Nullable BookingId instead) {

    /** Another car for a booking that has one, or a stand-in; only where its branch is known. */
    static ClassWish of(Booking booking) {
        var branch = requireNonNull(booking.places().pickup());
        return new ClassWish(
                branch,
                requireNonNullElse(booking.places().dropoff(), branch),
                booking.car().carClass(),
                booking.blocked(),
                booking.price().total().currencyCode(),
                booking.id());
    }

    @Nullable
    UUID insteadId() {
        return instead == null ? null : instead.value();
    }

    boolean isOneWay() {
        return !branch.equals(dropoff);
    }

    Way way() {
        return new Way(branch, dropoff);
    }

    ClassPlace place() {
        return new ClassPlace(branch, carClass);
    }
}
