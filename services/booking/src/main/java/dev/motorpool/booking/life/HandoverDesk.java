package dev.motorpool.booking.life;

import dev.motorpool.booking.api.BookingEvent.BookingStarted;
import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.BookingStatus;
import dev.motorpool.booking.api.BookingView;
import dev.motorpool.booking.database.Transactions;
import dev.motorpool.booking.history.Cause;
import dev.motorpool.booking.life.CarCheck.Occasion;
import dev.motorpool.booking.reservation.Booking;
import dev.motorpool.booking.reservation.BookingJournal;
import dev.motorpool.booking.reservation.BookingRepository;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Where renters get their cars. */
@Service
class HandoverDesk {

    private final BookingRepository bookings;
    private final BookingJournal journal;
    private final CarChecks checks;
    private final Transactions transactions;
    private final LifeProperties settings;
    private final Clock clock;

    HandoverDesk(
            BookingRepository bookings,
            BookingJournal journal,
            CarChecks checks,
            Transactions transactions,
            LifeProperties settings,
            Clock clock) {
        this.bookings = bookings;
        this.journal = journal;
        this.checks = checks;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @throws CarStillOut when another renter has the car
     * @throws CarNotAssigned when the booking has none yet
     */
    BookingView handOver(BookingId id, HandOver wish, Caller caller) {
        caller.mustBeAny(Role.AGENT, Role.ADMIN);
        if (!wish.licenceSeen()) {
            throw Problem.invalid("licenceSeen", "must be true: nobody drives without a licence");
        }
        return transactions.run(tx -> {
            var booking = bookings.getForChange(id, caller);
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            var started = booking.become(BookingStatus.ACTIVE, now);
            checkTime(booking, now);
            if (booking.awaitsCar()) {
                throw new CarNotAssigned(booking);
            }
            write(booking, started, Cause.of(caller));
            checks.add(booking, check(id, wish, caller, now), HandOver.said(wish.odometerReason()));
            return started.view();
        });
    }

    /** The index that lets a car be out once decides, not a look before. */
    private void write(Booking booking, Booking started, Cause cause) {
        try {
            journal.change(started, new BookingStarted(started.view(), started.updatedAt()), cause);
        } catch (DuplicateKeyException e) {
            throw String.valueOf(e.getMessage()).contains("booking_car_is_out") ? new CarStillOut(booking, e) : e;
        }
    }

    private void checkTime(Booking booking, Instant now) {
        var pickup = booking.rental().from();
        if (now.isBefore(pickup.minus(settings.earlyHandover()))) {
            throw new Problem(
                            HttpStatus.CONFLICT,
                            "too-early",
                            "The rental begins at %s. Change its pickup time to hand the car over now."
                                    .formatted(pickup))
                    .with("pickupTime", pickup);
        }
        if (!now.isBefore(booking.rental().to())) {
            throw new Problem(HttpStatus.CONFLICT, "rental-over", "The rental ended before the car was handed over.");
        }
    }

    private static CarCheck check(BookingId id, HandOver wish, Caller caller, Instant now) {
        return new CarCheck(
                id,
                Occasion.HANDOVER,
                wish.odometerKm(),
                wish.fuelPercent(),
                true,
                wish.pictures(),
                wish.note(),
                List.of(),
                caller.id(),
                now);
    }
}
