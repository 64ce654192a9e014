package dev.motorpool.booking.life;

import dev.motorpool.booking.api.BookingEvent.ReturnOverdue;
import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.BookingStatus;
import dev.motorpool.booking.history.Cause;
import dev.motorpool.booking.reservation.Booking;
import dev.motorpool.booking.reservation.BookingJournal;
import dev.motorpool.booking.reservation.BookingRepository;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Keeps cars blocked that have not come back.
 *
 * <p>A late car is blocked from now on for some hours, over and over again, but never into somebody else's booking: that
 * one stays, since its car may come back in time. Its renter and the desk are warned. What the renter has beside the car
 * stays out as long, whoever has the car next.
 */
@Service
class LateReturns {

    private final BookingRepository bookings;
    private final DueRepository due;
    private final BookingJournal journal;
    private final Warnings warnings;
    private final LifeProperties settings;
    private final Clock clock;

    LateReturns(
            BookingRepository bookings,
            DueRepository due,
            BookingJournal journal,
            Warnings warnings,
            LifeProperties settings,
            Clock clock) {
        this.bookings = bookings;
        this.due = due;
        this.journal = journal;
        this.warnings = warnings;
        this.settings = settings;
        this.clock = clock;
    }

    /** Those to look at, each in a transaction of its own. */
    List<BookingId> due() {
        return due.notReturned(settings.keepBlocked().dividedBy(2));
    }

    /** In a transaction; the constraint refuses it when the car is given away in this very moment. */
    void keepBlocked(BookingId id) {
        var seen = bookings.find(id).orElseThrow();
        bookings.lockCars(List.of(seen.carId()));
        bookings.findForChange(id)
                .filter(booking -> booking.status() == BookingStatus.ACTIVE && booking.version() == seen.version())
                .ifPresent(this::keepBlocked);
    }

    private void keepBlocked(Booking late) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var wanted = now.plus(settings.keepBlocked());
        journal.expireHolds(late.carId());
        var until = due.freeUntil(late.carId(), late.blocked().to(), wanted);
        if (late.overdueSince() == null || until.isAfter(late.blocked().to())) {
            var kept = late.overdue(until, now);
            var fact = new ReturnOverdue(kept.view(), late.rental().to(), now);
            journal.change(kept, fact, Cause.clock("The car is not back."));
        }
        warnings.warnNext(late, wanted, now);
        warnings.keepExtras(late, until.isAfter(wanted) ? until : wanted, now);
    }
}
