package dev.motorpool.booking.change;

import dev.motorpool.booking.api.BookingEvent.BookingChanged;
import dev.motorpool.booking.api.BookingView;
import dev.motorpool.booking.database.Transactions;
import dev.motorpool.booking.history.Cause;
import dev.motorpool.booking.reservation.Booking;
import dev.motorpool.booking.reservation.BookingJournal;
import dev.motorpool.booking.reservation.BookingRepository;
import dev.motorpool.booking.reservation.PlaceLost;
import dev.motorpool.booking.reservation.RoomLost;
import dev.motorpool.platform.problem.Problem;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * How a booking gets another time or another car: the old one is given up and the new one taken in one update, which the
 * constraint judges. Refused, everything is as before.
 */
@Component
class Move {

    private final BookingRepository bookings;
    private final BookingJournal journal;
    private final Transactions transactions;

    Move(BookingRepository bookings, BookingJournal journal, Transactions transactions) {
        this.bookings = bookings;
        this.journal = journal;
        this.transactions = transactions;
    }

    /**
     * Makes another of {@code seen}, unless it is another by now.
     *
     * @param changing what it is to be; asked for inside of the transaction, where it may choose a car
     * @param within what else belongs into the transaction, after the booking's row: whoever wants scarce things takes them
     *     in this order
     * @param anyCar whether another car of the class would do: {@code changing} is then asked again when its choice is lost to
     *     somebody faster
     * @throws BookingHasChanged when somebody else was first
     * @throws Taken when the car is taken for that time
     * @throws RoomLost the same, where any car would do, after some tries
     * @throws PlaceLost when the car will not be where it has to be, or is needed elsewhere afterwards
     */
    BookingView make(Booking seen, Supplier<Booking> changing, boolean anyCar, Cause cause, Consumer<Booking> within) {
        return transactions.run(tx -> {
            var changed = changing.get();
            bookings.lockCars(List.of(seen.carId(), changed.carId()));
            var now = bookings.findForChange(seen.id()).orElseThrow(() -> Problem.notFound("booking", seen.id()));
            if (now.version() != seen.version()) {
                throw new BookingHasChanged(now);
            }
            journal.expireHolds(changed.carId());
            write(seen, changed, anyCar, cause);
            within.accept(changed);
            return changed.view();
        });
    }

    private void write(Booking seen, Booking changed, boolean anyCar, Cause cause) {
        var difference = changed.price().total().minus(seen.price().total());
        var tax = changed.price().tax().minus(seen.price().tax());
        var fact = new BookingChanged(
                changed.view(),
                UUID.randomUUID(),
                difference.amount(),
                cause.reason(),
                changed.updatedAt(),
                tax.amount());
        try {
            journal.change(changed, fact, cause);
        } catch (DataIntegrityViolationException e) {
            throw refusal(changed, anyCar, e);
        }
    }

    private static RuntimeException refusal(Booking changed, boolean anyCar, DataIntegrityViolationException e) {
        var isTaken = String.valueOf(e.getMessage()).contains("booking_no_overlap");
        if (!isTaken && !PlaceLost.isIn(e)) {
            return e;
        }
        if (anyCar) {
            return new RoomLost("the car that was chosen of the class cannot be had any more");
        }
        return isTaken ? new Taken(changed, e) : new PlaceLost(e);
    }
}
