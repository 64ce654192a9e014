package dev.motorpool.booking.reservation;

import org.springframework.dao.ConcurrencyFailureException;

/** What was read of the calendar is not so any more: nothing is kept, and another try may find other room. */
public final class RoomLost extends ConcurrencyFailureException {

    public RoomLost(String message) {
        super(message);
    }
}
