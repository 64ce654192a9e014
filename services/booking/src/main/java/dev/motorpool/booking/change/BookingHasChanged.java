package dev.motorpool.booking.change;

import dev.motorpool.booking.reservation.Booking;
import dev.motorpool.platform.problem.Problem;
import org.springframework.http.HttpStatus;

/** Somebody else was first: what was agreed on was about the booking as it had been before. */
final class BookingHasChanged extends Problem {

    BookingHasChanged(Booking booking) {
        super(
                HttpStatus.CONFLICT,
                "booking-changed",
                "The booking has changed meanwhile. Please look at it and ask for a new price.");
        with("version", booking.version());
    }
}
