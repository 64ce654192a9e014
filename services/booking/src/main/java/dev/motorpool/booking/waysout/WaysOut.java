package dev.motorpool.booking.waysout;

import dev.motorpool.booking.api.Period;
import dev.motorpool.booking.cars.Car;
import dev.motorpool.booking.cars.NearbyCars;
import dev.motorpool.booking.cars.Trip;
import dev.motorpool.booking.pricing.Quote;
import dev.motorpool.booking.quotes.Quotes;
import dev.motorpool.booking.waysout.CarNotAvailable.Alternative;
import dev.motorpool.booking.waysout.CarNotAvailable.NextClass;
import dev.motorpool.fleet.api.CarClass;
import dev.motorpool.platform.Money;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is left to somebody whose car is taken: others of its class near by, the car itself at another time, the next class.
 * All of it was so a moment ago and is no promise.
 */
@Component
public class WaysOut {

    private static final int MOST = 3;

    /** How far from the wish another time for the same car is looked for. */
    private static final int DAYS_AROUND = 30;

    /** Classes that have a next one up; those after them are kinds of their own. */
    private static final List<CarClass> LADDER = Stream.of(CarClass.values())
            .filter(carClass -> carClass.compareTo(CarClass.LUXURY) <= 0)
            .toList();

    /** What there is. */
    public record Ways(
            List<Alternative> alternatives,
            @Nullable Period nearestFree,
            @Nullable NextClass nextClass) {

        static final Ways UNKNOWN = new Ways(List.of(), null, null);
    }

    /**
     * Refusals that are looked at for ways out at once. When more come, as when hundreds want one car, they say no and
     * nothing else: a quick no is worth more then, and {@code GET /bookings/alternatives} can be asked afterwards.
     */
    private static final int AT_ONCE = 4;

    private final Semaphore looking = new Semaphore(AT_ONCE);
    private final NearbyCars cars;
    private final BusyTimes busy;
    private final Quotes quotes;
    private final Clock clock;

    WaysOut(NearbyCars cars, BusyTimes busy, Quotes quotes, Clock clock) {
        this.cars = cars;
        this.busy = busy;
        this.quotes = quotes;
        this.clock = clock;
    }

    /**
     * The refusal of a booking at the price of a quote.
     *
     * @param car as it will be at the pickup
     */
    public CarNotAvailable taken(Car car, Period blocked, Quote quote) {
        if (!looking.tryAcquire()) {
            return new CarNotAvailable(car, Ways.UNKNOWN);
        }
        try {
            return new CarNotAvailable(car, of(car, blocked, quote));
        } finally {
            looking.release();
        }
    }

    /** The refusal of a car that would have been given for the price that was agreed on. */
    public CarNotAvailable taken(Car car, Trip trip, Money total) {
        var others = cars.free(car.id(), trip, MOST).stream()
                .map(other -> alternative(other, total))
                .toList();
        return new CarNotAvailable(car, new Ways(others, null, null));
    }

    public Ways of(Car car, Period blocked, Quote quote) {
        var turnaround = Duration.between(quote.dropoffTime(), blocked.to());
        var trip = new Trip(quote.pickupBranchId(), quote.dropoffBranchId(), blocked);
        return new Ways(
                alternatives(car, trip, quote), nearestFree(car, quote, turnaround), nextClass(car, trip, quote));
    }

    private List<Alternative> alternatives(Car car, Trip trip, Quote quote) {
        return cars.free(car.id(), trip, MOST).stream()
                .flatMap(other -> quotes.likely(quote, other).map(total -> alternative(other, total)).stream())
                .toList();
    }

    private @Nullable Period nearestFree(Car car, Quote quote, Duration turnaround) {
        var rental = quote.rental();
        var around = Duration.ofDays(DAYS_AROUND + 1).plus(turnaround);
        var looked = new Period(rental.from().minus(around), rental.to().plus(around));
        return new FreeTimes(
                        busy.of(car.id(), quote.pickupBranchId(), looked),
                        turnaround,
                        car.timeZone(),
                        Objects.requireNonNullElse(quote.dropoffTimeZone(), car.timeZone()))
                .nearest(
                        rental,
                        clock.instant(),
                        DAYS_AROUND,
                        other -> quotes.likely(quote, car, other).isPresent())
                .orElse(null);
    }

    private @Nullable NextClass nextClass(Car car, Trip trip, Quote quote) {
        return nextUp(car.carClass())
                .flatMap(next -> cars.free(car.id(), next, trip, 1).stream().findFirst())
                .flatMap(better -> quotes.likely(quote, better).map(total -> nextClass(better, total, quote)))
                .orElse(null);
    }

    private static Optional<CarClass> nextUp(CarClass carClass) {
        var place = LADDER.indexOf(carClass);
        return place < 0 || place == LADDER.size() - 1 ? Optional.empty() : Optional.of(LADDER.get(place + 1));
    }

    private static Alternative alternative(Car car, Money total) {
        return new Alternative(car.id(), car.name(), total.amount(), total.currencyCode());
    }

    private static NextClass nextClass(Car car, Money total, Quote quote) {
        return new NextClass(
                car.id(),
                car.name(),
                car.carClass(),
                total.amount(),
                total.minus(quote.totalMoney()).amount(),
                total.currencyCode());
    }
}
