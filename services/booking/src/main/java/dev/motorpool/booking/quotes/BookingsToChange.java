package dev.motorpool.booking.quotes;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.pricing.Before;
import dev.motorpool.platform.security.Caller;

/** What quotes need of bookings, which know quotes themselves. */
public interface BookingsToChange {

    /**
     * @throws dev.motorpool.platform.problem.Problem 404 when it is not there for this caller, 409 when it cannot be
     *     changed any more
     */
    Before get(BookingId id, Caller caller);
}
