package dev.motorpool.booking.change;

/** Ends the transaction that met another booking; outside of it one can look for ways out. */
final class Taken extends RuntimeException {

    Taken(Throwable cause) {
        super(cause);
    }
}
