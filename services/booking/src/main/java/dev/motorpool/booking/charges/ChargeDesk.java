package dev.motorpool.booking.charges;

import dev.motorpool.booking.api.BookingEvent.BookingCharged;
import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.BookingStatus;
import dev.motorpool.booking.database.Once;
import dev.motorpool.booking.history.Cause;
import dev.motorpool.booking.reservation.Booking;
import dev.motorpool.booking.reservation.BookingJournal;
import dev.motorpool.booking.reservation.BookingRepository;
import dev.motorpool.platform.Money;
import dev.motorpool.platform.idempotency.Idempotency;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Where staff add, waive and correct what a renter has to pay after the return. Nothing is ever rewritten. */
@Service
class ChargeDesk {

    private record Request(BookingId charged, @Nullable UUID charge, Object wish) {}

    private final BookingRepository bookings;
    private final BookingJournal journal;
    private final ChargeBook book;
    private final Once once;
    private final Clock clock;

    ChargeDesk(BookingRepository bookings, BookingJournal journal, ChargeBook book, Once once, Clock clock) {
        this.bookings = bookings;
        this.journal = journal;
        this.book = book;
        this.once = once;
        this.clock = clock;
    }

    ChargesReply get(BookingId id, Caller caller) {
        var booking = bookings.find(id)
                .filter(found -> found.isFor(caller))
                .orElseThrow(() -> Problem.notFound("booking", id));
        return ChargesReply.of(id, currency(booking), book.all(id), Booking.isStaff(caller));
    }

    ChargesReply add(BookingId id, AddCharge wish, @Nullable String idempotencyKey, Caller caller) {
        if (wish.kind() == Charge.Kind.TAX) {
            throw Problem.invalid("kind", "must be what is charged for; taxes come by themselves");
        }
        return change(id, null, wish, idempotencyKey, caller, booking -> {
            var charge = Charge.of(wish.kind(), wish.label().strip(), money(wish.amount(), booking));
            return book.reckon(
                            booking,
                            List.of(charge),
                            wish.reason().strip(),
                            caller.id(),
                            clock.instant().truncatedTo(ChronoUnit.MICROS))
                    .getFirst();
        });
    }

    /** To the same amount changes nothing. */
    ChargesReply correct(
            BookingId id, UUID charge, CorrectCharge wish, @Nullable String idempotencyKey, Caller caller) {
        return change(id, charge, wish, idempotencyKey, caller, booking -> {
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            return charge(id, charge)
                    .corrected(money(wish.amount(), booking), wish.reason().strip(), caller.id(), now);
        });
    }

    private ChargesReply change(
            BookingId id,
            @Nullable UUID charge,
            Object wish,
            @Nullable String idempotencyKey,
            Caller caller,
            Function<Booking, ChargeEntry> making) {
        caller.mustBeAny(Role.AGENT, Role.ADMIN);
        var request = new Idempotency.Request(caller.id(), idempotencyKey, new Request(id, charge, wish));
        return once.run(request, ChargesReply.class, () -> {
            var booking = bookings.getForChange(id, caller);
            mustBeReturned(booking);
            var before = charge == null ? null : charge(id, charge);
            var entry = making.apply(booking);
            if (before == null || !before.amount().equals(entry.amount())) {
                write(booking, before, entry, caller);
            }
            return ChargesReply.of(id, currency(booking), book.all(id), true);
        });
    }

    private void write(Booking booking, @Nullable ChargeEntry before, ChargeEntry entry, Caller caller) {
        book.keep(List.of(entry));
        var zero = entry.total().zero();
        var difference = before == null ? entry.total() : entry.total().minus(before.total());
        var tax = before == null ? entry.tax() : entry.tax().minus(before.tax());
        var all = book.current(booking.id()).stream().map(ChargeEntry::total).reduce(zero, Money::plus);
        var told = booking.told(entry.at());
        var fact = new BookingCharged(
                told.view(), UUID.randomUUID(), difference.amount(), tax.amount(), all.amount(), entry.at());
        journal.change(told, fact, Cause.of(caller, entry.reason()));
    }

    private ChargeEntry charge(BookingId booking, UUID charge) {
        return book.current(booking).stream()
                .filter(entry -> entry.chargeId().equals(charge))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("charge", charge));
    }

    private static void mustBeReturned(Booking booking) {
        if (booking.status() != BookingStatus.COMPLETED) {
            throw new Problem(
                    HttpStatus.CONFLICT,
                    "not-returned",
                    "The car is not back: what comes on top is charged at the return and can be corrected after it.");
        }
    }

    private static Money money(BigDecimal amount, Booking booking) {
        try {
            return Money.of(amount, currency(booking));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw Problem.invalid("amount", "must be an amount with at most the decimals of " + currency(booking));
        }
    }

    private static String currency(Booking booking) {
        return booking.price().total().currencyCode();
    }
}
