package dev.motorpool.booking.life;

import dev.motorpool.booking.api.BookingEvent.BookingCompleted;
import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.BookingStatus;
import dev.motorpool.booking.api.BookingView;
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
import org.springframework.stereotype.Service;

/** Where cars come back. */
@Service
class ReturnDesk {

    private final BookingRepository bookings;
    private final BookingJournal journal;
    private final CarChecks checks;
    private final Reckoning reckoning;
    private final Sightings sightings;
    private final Transactions transactions;
    private final Clock clock;

    ReturnDesk(
            BookingRepository bookings,
            BookingJournal journal,
            CarChecks checks,
            Reckoning reckoning,
            Sightings sightings,
            Transactions transactions,
            Clock clock) {
        this.bookings = bookings;
        this.journal = journal;
        this.checks = checks;
        this.reckoning = reckoning;
        this.sightings = sightings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Frees the car and reckons what is to pay on top. */
    ReturnReply takeBack(BookingId id, TakeBack wish, Caller caller) {
        caller.mustBeAny(Role.AGENT, Role.ADMIN);
        return transactions.run(tx -> {
            bookings.lockCarOf(id);
            var booking = bookings.getForChange(id, caller);
            var now = now();
            var completed = booking.become(BookingStatus.COMPLETED, now);
            var bill = bill(booking, wish, caller, now);
            var view = completed.view();
            var fact = new BookingCompleted(
                    view, bill.total().amount(), now, bill.tax().amount());
            sightings.seen(booking, sightings.returnBranch(booking, wish.branchId()), now);
            journal.change(completed, fact, Cause.of(caller));
            reckoning.keep(bill);
            checks.add(booking, check(id, wish, bill, caller, now), HandOver.said(wish.odometerReason()));
            return reply(view, booking, bill);
        });
    }

    /** What {@link #takeBack} would come to now; changes nothing. */
    ReturnReply preview(BookingId id, TakeBack wish, Caller caller) {
        caller.mustBeAny(Role.AGENT, Role.ADMIN);
        var booking = bookings.find(id).orElseThrow(() -> Problem.notFound("booking", id));
        var now = now();
        booking.become(BookingStatus.COMPLETED, now);
        var bill = bill(booking, wish, caller, now);
        checks.foresee(booking, check(id, wish, bill, caller, now), HandOver.said(wish.odometerReason()));
        return reply(booking.view(), booking, bill);
    }

    private ReturnBill bill(Booking booking, TakeBack wish, Caller caller, Instant now) {
        var out = checks.find(booking, Occasion.HANDOVER).orElseThrow();
        return reckoning.of(booking, out, wish, caller, now);
    }

    private ReturnReply reply(BookingView view, Booking booking, ReturnBill bill) {
        return ReturnReply.of(view, bill, checks.place(booking, Occasion.RETURN).unit());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static CarCheck check(BookingId id, TakeBack wish, ReturnBill bill, Caller caller, Instant now) {
        return new CarCheck(
                id,
                Occasion.RETURN,
                wish.odometerKm(),
                wish.fuelPercent(),
                false,
                wish.pictures(),
                wish.note(),
                bill.lines(),
                caller.id(),
                now);
    }
}
