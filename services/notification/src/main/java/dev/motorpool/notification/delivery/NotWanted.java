package dev.motorpool.notification.delivery;

/** A letter would tell of what is over. */
final class NotWanted extends RuntimeException {

    NotWanted(String message, Throwable cause) {
        super(message, cause);
    }
}
