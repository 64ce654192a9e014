package dev.motorpool.search.copy;

import dev.motorpool.booking.api.BookingView;
import dev.motorpool.booking.api.Period;
import java.time.Duration;

/** When a booking keeps others from renting its car. */
final class BusyTime {

    private BusyTime() {}

    /**
     * From a turnaround before the pickup: whoever has the car before must be back early enough for it to be made
     * ready, so a car free only until the pickup itself could be found but not booked.
     */
    static Period of(BookingView booking) {
        var turnaround = Duration.between(booking.dropoffTime(), booking.blockedUntil());
        return new Period(booking.pickupTime().minus(turnaround), booking.blockedUntil());
    }
}
