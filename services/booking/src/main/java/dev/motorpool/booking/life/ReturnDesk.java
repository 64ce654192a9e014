package dev.motorpool.booking.life;

import dev.motorpool.booking.api.BookingEvent.BookingCompleted;
import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.BookingStatus;
import dev.motorpool.booking.database.Transactions;
import dev.motorpool.booking.history.Cause;
import dev.motorpool.booking.life.CarCheck.Occasion;
import dev.motorpool.booking.reservation.Booking;
import dev.motorpool.booking.reservation.BookingJournal;
import dev.motorpool.booking.reservation.BookingRepository;
import dev.motorpool.platform.Money;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/** Where cars come back. */
@Service
class ReturnDesk {

    private final BookingRepository bookings;
    private final BookingJournal journal;
    private final CarCheckRepository checks;
    private final AgreedTerms agreed;
    private final Transactions transactions;
    private final Clock clock;

    ReturnDesk(
            BookingRepository bookings,
            BookingJournal journal,
            CarCheckRepository checks,
            AgreedTerms agreed,
            Transactions transactions,
            Clock clock) {
        this.bookings = bookings;
        this.journal = journal;
        this.checks = checks;
        this.agreed = agreed;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Frees the car and reckons what is to pay on top. */
    ReturnReply takeBack(BookingId id, TakeBack wish, Caller caller) {
        caller.mustBeAny(Role.AGENT, Role.ADMIN);
        return transactions.run(tx -> {
            var booking = bookings.getForChange(id, caller);
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            var completed = booking.become(BookingStatus.COMPLETED, now);
            var charges = charges(booking, wish, now);
            var sum = Money.of(charges.stream().mapToLong(Charge::amountMinor).sum(), currency(booking));
            var view = completed.view();
            journal.change(completed, new BookingCompleted(view, sum.amount(), now), Cause.of(caller));
            checks.insert(check(id, wish, charges, caller, now));
            return ReturnReply.of(view, charges);
        });
    }

    private List<Charge> charges(Booking booking, TakeBack wish, Instant now) {
        var out = checks.find(booking.id(), Occasion.HANDOVER).orElseThrow();
        if (wish.odometerKm() < out.odometerKm()) {
            throw Problem.invalid("odometerKm", "must be at least %d, as at handover".formatted(out.odometerKm()));
        }
        var late = Duration.between(booking.rental().to(), now);
        var driven = wish.odometerKm() - out.odometerKm();
        var missing = out.fuelPercent() - wish.fuelPercent();
        var charges = new ArrayList<>(agreed.terms(booking).charges(late, driven, missing));
        wish.claims().forEach(damage -> charges.add(damage(damage, currency(booking))));
        return charges;
    }

    private static Charge damage(TakeBack.Damage damage, String currency) {
        try {
            return Charge.of(Charge.Kind.DAMAGE, damage.label(), 1, "damage", Money.of(damage.amount(), currency));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw Problem.invalid("damages", "must be amounts with at most the decimals of " + currency);
        }
    }

    private static String currency(Booking booking) {
        return booking.price().total().currencyCode();
    }

    private static CarCheck check(BookingId id, TakeBack wish, List<Charge> charges, Caller caller, Instant now) {
        return new CarCheck(
                id,
                Occasion.RETURN,
                wish.odometerKm(),
                wish.fuelPercent(),
                false,
                wish.pictures(),
                wish.note(),
                charges,
                caller.id(),
                now);
    }
}
