package dev.motorpool.booking.assignment;

import dev.motorpool.booking.api.Period;
import dev.motorpool.booking.cars.Car;
import dev.motorpool.booking.pricing.Quote;
import dev.motorpool.booking.quotes.CarChoice;
import dev.motorpool.booking.waysout.ClassNotAvailable;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Answers whoever books by the quote of a class. */
@Component
class ClassChoice implements CarChoice {

    private final ClassDesk desk;

    ClassChoice(ClassDesk desk) {
        this.desk = desk;
    }

    @Override
    public Car carFor(Quote quote) {
        var rental = quote.rental();
        var blocked = new Period(rental.from(), rental.to().plus(Duration.ofMinutes(quote.turnaroundMinutes())));
        return desk.carFor(new ClassWish(quote.pickupBranchId(), quote.carClass(), blocked, quote.currency()))
                .orElseThrow(ClassNotAvailable::new);
    }
}
