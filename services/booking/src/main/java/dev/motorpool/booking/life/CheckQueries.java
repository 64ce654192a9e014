package dev.motorpool.booking.life;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.life.CarCheck.Occasion;
import dev.motorpool.booking.reservation.Booking;
import dev.motorpool.booking.reservation.BookingService;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.Caller;
import java.util.Locale;
import org.springframework.stereotype.Service;

/** Shows how cars were handed over and came back: to the renter, and with notes to staff. */
@Service
class CheckQueries {

    private final BookingService bookings;
    private final CarCheckRepository checks;

    CheckQueries(BookingService bookings, CarCheckRepository checks) {
        this.bookings = bookings;
        this.checks = checks;
    }

    CheckView get(BookingId id, Occasion occasion, Caller caller) {
        var booking = bookings.get(id, caller);
        return checks.find(id, occasion)
                .map(check -> CheckView.of(check, booking.currency(), Booking.isStaff(caller)))
                .orElseThrow(() -> Problem.notFound(occasion.name().toLowerCase(Locale.ROOT) + " of booking", id));
    }
}
