package dev.motorpool.booking.quotes;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.cars.Car;
import dev.motorpool.booking.pricing.Quote;
import org.jspecify.annotations.Nullable;

/** Which car somebody gets who wants any of a class. */
public interface CarChoice {

    /**
     * In the transaction that books it. May be a stand-in, for a car that is given later.
     *
     * @param instead the booking that becomes this one, null for a new one
     * @throws dev.motorpool.platform.problem.Problem 409 when there is none
     */
    Car carFor(Quote quote, @Nullable BookingId instead);
}
