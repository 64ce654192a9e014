package dev.motorpool.booking.change;

import dev.motorpool.booking.reservation.Booking;

/** Ends the transaction that met another booking; outside of it one can look for ways out. */
final class Taken extends RuntimeException {

    private final transient Booking wanted;

    Taken(Booking wanted, Throwable cause) {
        super(cause);
        this.wanted = wanted;
    }

    /** What the booking would have become. */
    Booking wanted() {
        return wanted;
    }
}
