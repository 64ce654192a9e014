package dev.motorpool.booking.assignment;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.Period;
import org.jspecify.annotations.Nullable;

/**
 * A time at which a car is taken.
 *
 * @param way null for the workshop, which takes no part in where cars are
 * @param movable whether another car of the class would do: its renter booked the class, and has not got the car yet
 */
record Slot(BookingId booking, Period blocked, @Nullable Way way, boolean movable) {

    Slot {
        if (movable && (way == null || way.movesTheCar())) {
            throw new IllegalArgumentException("what moves its car or is no rental stays where it is");
        }
    }

    boolean movesTheCar() {
        return way != null && way.movesTheCar();
    }
}
