package dev.motorpool.booking.reservation;

import dev.motorpool.booking.api.BookingEvent.BookingConfirmed;
import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.BookingStatus;
import dev.motorpool.booking.api.BookingView;
import dev.motorpool.booking.database.Once;
import dev.motorpool.booking.database.Transactions;
import dev.motorpool.booking.history.Cause;
import dev.motorpool.platform.idempotency.Idempotency;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Leads bookings through their life. */
@Service
public class BookingService {

    /** What an idempotency key is remembered by. */
    private record Confirm(BookingId confirmed) {}

    private final BookingRepository bookings;
    private final BookingJournal journal;
    private final Transactions transactions;
    private final Once once;
    private final Clock clock;

    BookingService(
            BookingRepository bookings, BookingJournal journal, Transactions transactions, Once once, Clock clock) {
        this.bookings = bookings;
        this.journal = journal;
        this.transactions = transactions;
        this.once = once;
        this.clock = clock;
    }

    public BookingView get(BookingId id, Caller caller) {
        return bookings.find(id)
                .filter(booking -> booking.isFor(caller))
                .orElseThrow(() -> Problem.notFound("booking", id)) // another's is not there: do not tell that it is
                .view();
    }

    /** Makes a hold final, for instance when it was paid at the counter. */
    public BookingView confirm(BookingId id, Caller caller) {
        return confirm(id, null, caller);
    }

    /** The same; a request that is sent again with its key gets the same answer. */
    BookingView confirm(BookingId id, @Nullable String idempotencyKey, Caller caller) {
        caller.mustBeAny(Role.AGENT, Role.ADMIN);
        var request = new Idempotency.Request(caller.id(), idempotencyKey, new Confirm(id));
        return once.run(request, BookingView.class, () -> {
            var confirmed = bookings.getForChange(id, caller).become(BookingStatus.CONFIRMED, now());
            journal.change(confirmed, new BookingConfirmed(confirmed.view(), confirmed.updatedAt()), Cause.of(caller));
            return confirmed.view();
        });
    }

    /** Frees the cars of holds that nobody confirmed in time, by the database's clock. */
    public int expireHolds() {
        return transactions.run(tx -> journal.expireHolds(null));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
