package dev.motorpool.booking.reservation;

import org.springframework.dao.ConcurrencyFailureException;

/** Another booking is called so already: nothing is kept, and another try draws another reference. */
final class ReferenceTaken extends ConcurrencyFailureException {

    ReferenceTaken(Throwable cause) {
        super("another booking has this reference", cause);
    }
}
