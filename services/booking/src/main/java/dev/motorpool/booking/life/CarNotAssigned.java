package dev.motorpool.booking.life;

import dev.motorpool.booking.reservation.Booking;
import dev.motorpool.platform.problem.Problem;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/** More of the class were booked than there are cars, and this booking still waits for one. */
final class CarNotAssigned extends Problem {

    CarNotAssigned(Booking booking) {
        super(
                HttpStatus.CONFLICT,
                "car-not-assigned",
                "No %s has been given to this booking yet. Give it a car by a swap, of this class or a better one, and then hand that car over."
                        .formatted(booking.car().carClass().name().toLowerCase(Locale.ROOT)));
        with("carClass", booking.car().carClass());
    }
}
