package dev.motorpool.booking.life;

import dev.motorpool.booking.api.BookingEvent.BookingMissed;
import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.BookingStatus;
import dev.motorpool.booking.api.BookingView;
import dev.motorpool.booking.database.Transactions;
import dev.motorpool.booking.history.Cause;
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
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Ends bookings that nobody came for. */
@Service
class MissedDesk {

    private final BookingRepository bookings;
    private final DueRepository due;
    private final BookingJournal journal;
    private final Transactions transactions;
    private final LifeProperties settings;
    private final Clock clock;

    MissedDesk(
            BookingRepository bookings,
            DueRepository due,
            BookingJournal journal,
            Transactions transactions,
            LifeProperties settings,
            Clock clock) {
        this.bookings = bookings;
        this.due = due;
        this.journal = journal;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    BookingView miss(BookingId id, Caller caller) {
        caller.mustBeAny(Role.AGENT, Role.ADMIN);
        return transactions.run(tx -> {
            var booking = bookings.getForChange(id, caller);
            var now = now();
            if (now.isBefore(booking.rental().from())) {
                throw new Problem(
                        HttpStatus.CONFLICT,
                        "too-early",
                        "The rental has not begun: until then the booking can be cancelled.");
            }
            return missed(booking, Cause.of(caller), now);
        });
    }

    /** What nobody came for within the time that the operator allows; nothing when it is left to staff. */
    List<BookingId> due() {
        return settings.missedAfter().isZero() ? List.of() : due.notPickedUp(settings.missedAfter());
    }

    /** In a transaction. */
    void miss(BookingId id) {
        bookings.findForChange(id)
                .filter(booking -> booking.status() == BookingStatus.CONFIRMED)
                .ifPresent(booking -> missed(booking, Cause.clock("Nobody came."), now()));
    }

    private BookingView missed(Booking booking, Cause cause, Instant now) {
        var missed = booking.become(BookingStatus.NO_SHOW, now);
        var refund = booking.price().total().percentRoundedUp(settings.missedRefundPercent());
        journal.change(missed, new BookingMissed(missed.view(), refund.amount(), now), cause);
        return missed.view();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
