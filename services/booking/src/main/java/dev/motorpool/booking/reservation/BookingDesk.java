package dev.motorpool.booking.reservation;

import static java.util.Objects.requireNonNull;

import dev.motorpool.booking.api.BookingView;
import dev.motorpool.booking.database.Transactions;
import dev.motorpool.booking.history.Cause;
import dev.motorpool.booking.quotes.Quotes;
import dev.motorpool.booking.reservation.Preparation.Prepared;
import dev.motorpool.booking.waysout.CarNotAvailable;
import dev.motorpool.booking.waysout.ClassNotAvailable;
import dev.motorpool.booking.waysout.WaysOut;
import dev.motorpool.platform.idempotency.Idempotency;
import dev.motorpool.platform.idempotency.IdempotencyKeyReused;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.security.UserId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Where cars are booked. */
@Service
public class BookingDesk {

    /** What came of a wish: a reply, or the booking for which there was no room. */
    private record Outcome(
            @Nullable BookingReply reply, @Nullable Prepared refused) {}

    private final Preparation preparation;
    private final BookingJournal journal;
    private final Quotes quotes;
    private final WaysOut waysOut;
    private final Idempotency idempotency;
    private final Transactions transactions;

    BookingDesk(
            Preparation preparation,
            BookingJournal journal,
            Quotes quotes,
            WaysOut waysOut,
            Idempotency idempotency,
            Transactions transactions) {
        this.preparation = preparation;
        this.journal = journal;
        this.quotes = quotes;
        this.waysOut = waysOut;
        this.idempotency = idempotency;
        this.transactions = transactions;
    }

    /**
     * Books a car at the price of a quote, or answers a repeated request with what the first one got.
     *
     * @throws CarNotAvailable when somebody else has the car at that time
     * @throws IdempotencyKeyReused when the key came before with another wish
     */
    public BookingReply book(BookCar command, @Nullable String idempotencyKey, Caller caller) {
        var customer = customerOf(command, caller);
        var request = new Idempotency.Request(caller.id(), idempotencyKey, command);
        var outcome = once(request, () -> preparation.prepare(command, customer, caller), customer, Cause.of(caller));
        if (outcome.reply() == null) {
            throw taken(requireNonNull(outcome.refused()));
        }
        return outcome.reply();
    }

    private Outcome once(Idempotency.Request request, Supplier<Prepared> preparing, UserId customer, Cause cause) {
        try {
            return transactions.run(tx -> {
                var earlier = idempotency.claim(request, BookingView.class);
                if (earlier.isPresent()) {
                    return new Outcome(BookingReply.repeated(earlier.get()), null);
                }
                var prepared = preparing.get();
                if (!place(prepared.booking(), cause.because(prepared.quote().overrideReason()))) {
                    tx.setRollbackOnly(); // the key stays free: the car may be, later
                    return new Outcome(null, prepared);
                }
                quotes.redeem(prepared.quote(), prepared.booking().id(), customer);
                idempotency.remember(request, prepared.booking().view());
                return new Outcome(BookingReply.first(prepared.booking().view()), null);
            });
        } catch (RoomLost crowded) {
            throw new ClassNotAvailable();
        } catch (PlaceLost crowded) {
            throw crowded.asBusy();
        }
    }

    private boolean place(Booking booking, Cause cause) {
        var isPlaced = written(booking, cause);
        if (!isPlaced && booking.car().byClass()) {
            throw new RoomLost("somebody else took the car that was chosen of the class");
        }
        return isPlaced;
    }

    private boolean written(Booking booking, Cause cause) {
        try {
            return journal.place(booking, cause);
        } catch (DuplicateKeyException e) {
            throw String.valueOf(e.getMessage()).contains("booking_reference_taken") ? new ReferenceTaken(e) : e;
        } catch (DataIntegrityViolationException e) {
            throw PlaceLost.isIn(e) ? placeLost(booking, e) : e;
        }
    }

    private static RuntimeException placeLost(Booking booking, DataIntegrityViolationException e) {
        return booking.car().byClass()
                ? new RoomLost("the car that was chosen of the class does not go where it would have to")
                : new PlaceLost(e);
    }

    private CarNotAvailable taken(Prepared refused) {
        return waysOut.taken(refused.car(), refused.booking().blocked(), refused.quote());
    }

    private static UserId customerOf(BookCar command, Caller caller) {
        var customer = command.userId();
        if (customer == null || caller.is(customer)) {
            return caller.id();
        }
        if (!caller.isAny(Role.AGENT, Role.ADMIN)) {
            throw Problem.forbidden("Only agents and admins book for somebody else.");
        }
        return customer;
    }
}
