package dev.motorpool.booking.cancellation;

import dev.motorpool.booking.agreed.AgreedPrices;
import dev.motorpool.booking.api.BookingEvent.BookingCancelled;
import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.BookingStatus;
import dev.motorpool.booking.api.BookingView;
import dev.motorpool.booking.database.Once;
import dev.motorpool.booking.history.Cause;
import dev.motorpool.booking.reservation.Booking;
import dev.motorpool.booking.reservation.BookingJournal;
import dev.motorpool.booking.reservation.BookingRepository;
import dev.motorpool.booking.reservation.Transitions;
import dev.motorpool.platform.Money;
import dev.motorpool.platform.idempotency.Idempotency;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Where bookings are cancelled, and where one can ask before what that gives back. */
@Service
public class CancellationDesk {

    /** What an idempotency key is remembered by. */
    private record Cancel(BookingId cancelled, CancelBooking wish) {}

    private final BookingRepository bookings;
    private final BookingJournal journal;
    private final Once once;
    private final AgreedPrices agreed;
    private final Clock clock;

    CancellationDesk(BookingRepository bookings, BookingJournal journal, Once once, AgreedPrices agreed, Clock clock) {
        this.bookings = bookings;
        this.journal = journal;
        this.once = once;
        this.agreed = agreed;
        this.clock = clock;
    }

    CancellationTerms terms(BookingId id, Caller caller) {
        var booking = bookings.find(id)
                .filter(found -> found.isFor(caller))
                .orElseThrow(() -> Problem.notFound("booking", id));
        var now = now();
        var cancellable = Transitions.allowed(booking.status(), BookingStatus.CANCELLED)
                && (!hasStarted(booking, now) || Booking.isStaff(caller));
        var refund =
                cancellable ? refund(booking, now) : booking.price().total().zero();
        var policy = agreed.of(booking).cancellation();
        return new CancellationTerms(
                id,
                booking.status(),
                cancellable,
                refund.amount(),
                refund.currencyCode(),
                policy.fullRefundUntil(),
                policy.partialRefundUntil(),
                policy.partialRefundPercent());
    }

    /** Frees the car; cancelling what is cancelled already changes nothing. */
    public BookingView cancel(BookingId id, CancelBooking wish, Caller caller) {
        return cancel(id, wish, null, caller);
    }

    /** The same; a request that is sent again with its key gets the same answer. */
    BookingView cancel(BookingId id, CancelBooking wish, @Nullable String idempotencyKey, Caller caller) {
        if (wish.waives()) {
            caller.mustBeAny(Role.AGENT, Role.ADMIN);
        }
        var request = new Idempotency.Request(caller.id(), idempotencyKey, new Cancel(id, wish));
        return once.run(request, BookingView.class, () -> {
            var booking = bookings.getForChange(id, caller);
            if (booking.status() == BookingStatus.CANCELLED) {
                return booking.view();
            }
            var now = now();
            if (hasStarted(booking, now) && !Booking.isStaff(caller)) {
                throw new Problem(
                        HttpStatus.CONFLICT, "rental-started", "The rental has started. Please call the branch.");
            }
            var refund = wish.waives() ? booking.price().total() : refund(booking, now);
            return cancelled(booking, refund, Cause.of(caller, wish.words()), now);
        });
    }

    private BookingView cancelled(Booking booking, Money refund, Cause cause, Instant now) {
        var cancelled = booking.become(BookingStatus.CANCELLED, now);
        var view = cancelled.view();
        journal.change(cancelled, new BookingCancelled(view, cause.reason(), refund.amount(), now), cause);
        return view;
    }

    /** A hold can always be given up for nothing. */
    private Money refund(Booking booking, Instant now) {
        return booking.status() == BookingStatus.HELD
                ? booking.price().total()
                : agreed.of(booking).refund(now);
    }

    private static boolean hasStarted(Booking booking, Instant now) {
        return booking.rental().from().isBefore(now);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
