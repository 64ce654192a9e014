package dev.motorpool.booking.reservation;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.cars.Car;
import dev.motorpool.booking.cars.CarRepository;
import dev.motorpool.booking.pricing.Quote;
import dev.motorpool.booking.pricing.RuleOverride;
import dev.motorpool.booking.quotes.CarChoice;
import dev.motorpool.booking.quotes.Quotes;
import dev.motorpool.booking.rules.BookingRules;
import dev.motorpool.platform.TimeOrderedId;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Makes of a wish the booking that is to be written. */
@Component
class Preparation {

    /** A booking before it is written, and what it is made of. */
    record Prepared(Booking booking, Quote quote, Car car) {}

    private final Quotes quotes;
    private final CarRepository cars;
    private final ObjectProvider<CarChoice> choice;
    private final BookingRules rules;
    private final References references;
    private final Clock clock;

    Preparation(
            Quotes quotes,
            CarRepository cars,
            ObjectProvider<CarChoice> choice,
            BookingRules rules,
            References references,
            Clock clock) {
        this.quotes = quotes;
        this.cars = cars;
        this.choice = choice;
        this.rules = rules;
        this.references = references;
        this.clock = clock;
    }

    /**
     * @throws Problem when a rule is against it, or the quote cannot be booked by this caller now
     */
    Prepared prepare(BookCar command, UserId customer, Caller caller) {
        var id = command.quoteId();
        if (id != null) {
            RuleOverride.mustNotComeWithQuote(command.override());
            var quote = quotes.getBookable(id, caller);
            if (quote.change() != null) {
                throw Problem.invalid(
                        "quoteId",
                        "is for a change of booking " + quote.change().bookingId());
            }
            return booking(quote, carOf(quote), command, customer);
        }
        var wish = command.wish();
        var wanted = wish.carId();
        if (wanted == null) {
            var quote = quotes.price(wish, caller);
            return booking(quote, carOf(quote), command, customer);
        }
        var car = cars.getActive(wanted, wish.pickupTime(), null);
        return booking(quotes.price(wish, car, caller), car, command, customer);
    }

    private Car carOf(Quote quote) {
        var id = quote.carId();
        if (id != null) {
            var car = cars.getActive(id, quote.pickupTime(), null);
            quotes.checkPlaces(quote.trip(), car, null);
            return car;
        }
        return choice.stream()
                .findFirst()
                .orElseThrow(() -> new Problem(
                        HttpStatus.UNPROCESSABLE_CONTENT, "car-needed", "Please choose a car of this class."))
                .carFor(quote, null);
    }

    private Prepared booking(Quote quote, Car car, BookCar command, UserId customer) {
        var booked = BookedCar.of(car);
        var booking = Booking.place(
                new BookingId(TimeOrderedId.next()),
                references.next(),
                customer,
                quote.carId() == null ? booked.forItsClass(command.isPinned()) : booked,
                new Places(car.branchId(), car.branchId() == null ? null : quote.dropoffBranchId()),
                quote.rental(),
                Price.of(quote),
                rules.withTurnaround(Duration.ofMinutes(quote.turnaroundMinutes())),
                clock.instant().truncatedTo(ChronoUnit.MICROS)); // as the database keeps it
        return new Prepared(booking, quote, car);
    }
}
