package dev.motorpool.booking.life;

import dev.motorpool.booking.api.BookingEvent.BookingStarted;
import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.BookingStatus;
import dev.motorpool.booking.database.Transactions;
import dev.motorpool.booking.history.Cause;
import dev.motorpool.booking.life.CarCheck.Occasion;
import dev.motorpool.booking.places.Sightings;
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
import org.springframework.stereotype.Service;

/** Where renters get their cars. */
@Service
class HandoverDesk {

    private final BookingRepository bookings;
    private final BookingJournal journal;
    private final CarChecks checks;
    private final Sightings sightings;
    private final Transactions transactions;
    private final HandoverRules rules;
    private final Clock clock;

    HandoverDesk(
            BookingRepository bookings,
            BookingJournal journal,
            CarChecks checks,
            Sightings sightings,
            Transactions transactions,
            HandoverRules rules,
            Clock clock) {
        this.bookings = bookings;
        this.journal = journal;
        this.checks = checks;
        this.sightings = sightings;
        this.transactions = transactions;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * @throws CarStillOut when another renter has the car
     * @throws CarNotAssigned when the booking has none yet
     */
    HandoverReply handOver(BookingId id, HandOver wish, Caller caller) {
        caller.mustBeAny(Role.AGENT, Role.ADMIN);
        if (!wish.licenceSeen()) {
            throw Problem.invalid("licenceSeen", "must be true: nobody drives without a licence");
        }
        return transactions.run(tx -> {
            bookings.lockCarOf(id);
            var booking = bookings.getForChange(id, caller);
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            var started = booking.become(BookingStatus.ACTIVE, now);
            rules.checkTime(booking, now);
            if (booking.awaitsCar()) {
                throw new CarNotAssigned(booking);
            }
            var due = rules.due(booking);
            var reason = HandOver.said(wish.moneyDueReason());
            rules.checkDue(due, reason);
            sightings.seen(booking, booking.places().pickup(), now);
            write(booking, started, due.isPositive() && reason != null ? Cause.of(caller, reason) : Cause.of(caller));
            checks.add(booking, check(id, wish, caller, now), HandOver.said(wish.odometerReason()));
            var unit = checks.place(booking, Occasion.HANDOVER).unit();
            return new HandoverReply(started.view(), due.amount(), unit);
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
