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
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Shows how cars were handed over and came back: to the renter, and with notes to staff. */
@Service
public class CheckQueries {

    private final BookingService bookings;
    private final CarCheckRepository checks;
    private final Odometers odometers;

    CheckQueries(BookingService bookings, CarCheckRepository checks, Odometers odometers) {
        this.bookings = bookings;
        this.checks = checks;
        this.odometers = odometers;
    }

    /** Empty until the car is out. */
    public Optional<CheckView> handover(BookingId id, Caller caller) {
        return find(id, Occasion.HANDOVER, caller);
    }

    /** Empty until the car is back. */
    public Optional<CheckView> returned(BookingId id, Caller caller) {
        return find(id, Occasion.RETURN, caller);
    }

    CheckView get(BookingId id, Occasion occasion, Caller caller) {
        return find(id, occasion, caller)
                .orElseThrow(() -> Problem.notFound(occasion.name().toLowerCase(Locale.ROOT) + " of booking", id));
    }

    private Optional<CheckView> find(BookingId id, Occasion occasion, Caller caller) {
        var booking = bookings.get(id, caller);
        return checks.find(id, occasion)
                .map(check ->
                        CheckView.of(check, booking.currency(), unit(booking, occasion), Booking.isStaff(caller)));
    }

    private DistanceUnit unit(BookingView booking, Occasion occasion) {
        var branch = occasion == Occasion.HANDOVER ? booking.pickupBranchId() : booking.dropoffBranchId();
        return odometers.at(branch, ZoneOffset.UTC).unit();
    }
}
