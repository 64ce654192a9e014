package dev.motorpool.booking.quotes;

import dev.motorpool.booking.cars.Car;
import dev.motorpool.booking.pricing.Quote;

/** Which car somebody gets who wants any of a class. */
public interface CarChoice {

    /**
     * In the transaction that books it.
     *
     * @throws dev.motorpool.platform.problem.Problem 409 when there is none
     */
    Car carFor(Quote quote);
}
