package dev.motorpool.booking.life;

import dev.motorpool.booking.reservation.Booking;
import dev.motorpool.platform.problem.Problem;
import org.springframework.http.HttpStatus;

/** The car is with another renter: it cannot be given to this one. */
final class CarStillOut extends Problem {

    CarStillOut(Booking booking, Throwable cause) {
        super(
                HttpStatus.CONFLICT,
                "car-still-out",
                "%s is still out with another renter. Take it back first, or give this booking another car."
                        .formatted(booking.car().name()),
                cause);
        with("carId", booking.carId());
    }
}
