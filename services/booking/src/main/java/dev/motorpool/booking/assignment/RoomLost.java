package dev.motorpool.booking.assignment;

import org.springframework.dao.ConcurrencyFailureException;

/** What was read of the calendar is not so any more: nothing is kept, and another try may find other room. */
final class RoomLost extends ConcurrencyFailureException {

    RoomLost(String message) {
        super(message);
    }
}
