package dev.motorpool.search.copy;

import dev.motorpool.booking.api.BookingView;
import dev.motorpool.booking.api.MaintenanceView;
import dev.motorpool.booking.api.Occupation;
import dev.motorpool.booking.api.Period;
import dev.motorpool.fleet.api.CarId;
import java.util.UUID;

/**
 * What keeps a car from being rented for a time: a booking or the workshop.
 *
 * @param occupying whether it does so now
 */
record Occupied(UUID id, CarId car, long version, Period busy, boolean occupying) {

    static Occupied of(BookingView booking) {
        var busy = BusyTime.of(booking.pickupTime(), booking.dropoffTime(), booking.blockedUntil());
        return new Occupied(
                booking.id().value(),
                booking.carId(),
                booking.version(),
                busy,
                booking.status().occupiesCar());
    }

    static Occupied of(Occupation told) {
        var busy = BusyTime.of(told.from(), told.to(), told.blockedUntil());
        return new Occupied(told.id(), told.carId(), told.version(), busy, true);
    }

    static Occupied of(MaintenanceView told, boolean occupying) {
        return new Occupied(
                told.id().value(), told.carId(), told.version(), new Period(told.from(), told.to()), occupying);
    }
}
