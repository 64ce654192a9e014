package dev.motorpool.booking.reservation;

import dev.motorpool.booking.cars.CarRepository;
import dev.motorpool.booking.pricing.Quote;
import dev.motorpool.booking.quotes.Quotes;
import dev.motorpool.booking.reservation.CarNotAvailable.Alternative;
import java.util.List;
import org.springframework.stereotype.Component;

/** Other cars for somebody whose car is taken, each at what the same wish would cost. */
@Component
class Alternatives {

    private static final int MOST = 3;

    private final CarRepository cars;
    private final Quotes quotes;

    Alternatives(CarRepository cars, Quotes quotes) {
        this.cars = cars;
        this.quotes = quotes;
    }

    List<Alternative> to(Booking refused, Quote quote) {
        return cars.freeNear(refused.carId(), refused.blocked(), MOST).stream()
                .flatMap(car -> quotes
                        .likely(quote, car)
                        .map(total -> new Alternative(car.id(), car.name(), total.amount(), total.currencyCode()))
                        .stream())
                .toList();
    }
}
