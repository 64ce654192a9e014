package dev.motorpool.booking.reservation;

import dev.motorpool.booking.api.BookingEvent;
import dev.motorpool.booking.api.BookingEvent.BookingExpired;
import dev.motorpool.booking.api.BookingEvent.BookingPlaced;
import dev.motorpool.booking.history.Cause;
import dev.motorpool.booking.quotes.Quotes;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.facts.Outbox;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes bookings, each change together with its place in the history and the fact that tells of it. Every method belongs into a transaction. */
@Component
public class BookingJournal {

    private static final int HOLDS_AT_ONCE = 100;

    private final BookingRepository bookings;
    private final Outbox outbox;
    private final Quotes quotes;

    BookingJournal(BookingRepository bookings, Outbox outbox, Quotes quotes) {
        this.bookings = bookings;
        this.outbox = outbox;
        this.quotes = quotes;
    }

    /**
     * Writes the booking unless its car is taken. A hold in the way whose deadline has passed is ended first; most cars
     * have none, so we look only when something is in the way.
     */
    public boolean place(Booking booking, Cause cause) {
        if (booking.places().moveTheCar()) {
            bookings.lockCars(
                    List.of(booking.carId())); // two who move one car would wait for each other in the trigger
        }
        var written = bookings.insertIfFree(booking, cause)
                || (endOverdueHolds(booking.carId()) && bookings.insertIfFree(booking, cause));
        if (written) {
            outbox.publish(new BookingPlaced(booking.view(), booking.createdAt()));
        }
        return written;
    }

    /**
     * Whether it is worth trying again. One at a time for a car: two who end a part of its holds each, and then want the
     * other's part, would wait for each other.
     */
    private boolean endOverdueHolds(CarId car) {
        if (!bookings.hasOverdueHold(car)) {
            return false;
        }
        bookings.lockCars(List.of(car));
        expireHolds(car);
        return true;
    }

    /** Writes a booking that was locked before, and tells of it. */
    public void change(Booking changed, BookingEvent fact, Cause cause) {
        bookings.update(changed, fact.getClass(), cause);
        outbox.publish(fact);
        release(changed);
    }

    /** What others wait for is theirs again when the booking has ended. */
    private void release(Booking ended) {
        if (!ended.price().holdsWhatIsScarce()) {
            return;
        }
        switch (ended.status()) {
            case CANCELLED, EXPIRED -> quotes.release(ended.id());
            case NO_SHOW, COMPLETED -> quotes.releaseExtras(ended.id());
            case HELD, CONFIRMED, ACTIVE -> {}
        }
    }

    /** Ends overdue holds, of one car or of all, and tells how many there were. */
    public int expireHolds(@Nullable CarId car) {
        var expired = bookings.expireHolds(car, HOLDS_AT_ONCE);
        expired.forEach(this::release);
        expired.forEach(hold -> outbox.publish(new BookingExpired(hold.view(), hold.updatedAt())));
        return expired.size();
    }
}
