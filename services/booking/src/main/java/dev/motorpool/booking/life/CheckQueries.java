package dev.motorpool.booking.life;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.BookingView;
import dev.motorpool.booking.life.CarCheck.Occasion;
import dev.motorpool.booking.odometer.Odometers;
import dev.motorpool.booking.reservation.Booking;
import dev.motorpool.booking.reservation.BookingService;
import dev.motorpool.fleet.api.DistanceUnit;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.Caller;
import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.stereotype.Service;

/** Shows how cars were handed over and came back: to the renter, and with notes to staff. */
@Service
class CheckQueries {

    private final BookingService bookings;
    private final CarCheckRepository checks;
    private final Odometers odometers;

    CheckQueries(BookingService bookings, CarCheckRepository checks, Odometers odometers) {
        this.bookings = bookings;
        this.checks = checks;
        this.odometers = odometers;
    }

    CheckView get(BookingId id, Occasion occasion, Caller caller) {
        var booking = bookings.get(id, caller);
        return checks.find(id, occasion)
                .map(check -> CheckView.of(check, booking.currency(), unit(booking, occasion), Booking.isStaff(caller)))
                .orElseThrow(() -> Problem.notFound(occasion.name().toLowerCase(Locale.ROOT) + " of booking", id));
    }

    private DistanceUnit unit(BookingView booking, Occasion occasion) {
        var branch = occasion == Occasion.HANDOVER ? booking.pickupBranchId() : booking.dropoffBranchId();
        return odometers.at(branch, ZoneOffset.UTC).unit();
    }
}
