package dev.motorpool.search.copy;

import dev.motorpool.booking.api.Period;
import java.time.Duration;
import java.time.Instant;

/** When a booking keeps others from renting its car. */
final class BusyTime {

    private BusyTime() {}

    /**
     * From a turnaround before the pickup: whoever has the car before must be back early enough for it to be made
     * ready, so a car free only until the pickup itself could be found but not booked.
     */
    static Period of(Instant pickup, Instant dropoff, Instant blockedUntil) {
        var turnaround = Duration.between(dropoff, blockedUntil);
        return new Period(pickup.minus(turnaround), blockedUntil);
    }
}
