package dev.motorpool.booking.reservation;

import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * The car will not be where it was believed to be, or is needed elsewhere: somebody was faster. Nothing is kept, and another
 * try says so.
 */
public final class PlaceLost extends ConcurrencyFailureException {

    public PlaceLost(DataIntegrityViolationException refused) {
        super("a car does not go where its bookings would have it", refused);
    }

    /** Whether it was this that the database refused. */
    public static boolean isIn(DataIntegrityViolationException refused) {
        var words = String.valueOf(refused.getMessage());
        return words.contains("booking_follows_the_car") || words.contains("booking_leads_to_the_next");
    }

    /** For whoever has tried often enough: the client may come again. */
    public CannotAcquireLockException asBusy() {
        return new CannotAcquireLockException("a car is being booked elsewhere again and again", this);
    }
}
