package dev.motorpool.booking.change;

import dev.motorpool.booking.cars.Car;
import dev.motorpool.booking.cars.CarPlaces;
import dev.motorpool.booking.cars.CarRepository;
import dev.motorpool.booking.pricing.Chosen;
import dev.motorpool.booking.pricing.Quote;
import dev.motorpool.booking.pricing.RuleOverride;
import dev.motorpool.booking.quotes.CarChoice;
import dev.motorpool.booking.quotes.Quotes;
import dev.motorpool.booking.quotes.Wish;
import dev.motorpool.booking.reservation.BookedCar;
import dev.motorpool.booking.reservation.Booking;
import dev.motorpool.booking.reservation.BookingRepository;
import dev.motorpool.booking.reservation.Places;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.Caller;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What a changed booking will be: by the quote that was asked for before, or by one made now. */
@Component
class NewTerms {

    private final Quotes quotes;
    private final CarRepository cars;
    private final CarPlaces carPlaces;
    private final BookingRepository bookings;
    private final ObjectProvider<CarChoice> choice;

    NewTerms(
            Quotes quotes,
            CarRepository cars,
            CarPlaces carPlaces,
            BookingRepository bookings,
            ObjectProvider<CarChoice> choice) {
        this.quotes = quotes;
        this.cars = cars;
        this.carPlaces = carPlaces;
        this.bookings = bookings;
        this.choice = choice;
    }

    Quote quote(Booking booking, ChangeBooking wish, Caller caller) {
        if (wish.quoteId() == null) {
            return quotes.price(wish(booking, wish), caller);
        }
        RuleOverride.mustNotComeWithQuote(wish.override());
        var quote = quotes.getBookable(wish.quoteId(), caller);
        if (quote.change() == null || !quote.change().bookingId().equals(booking.id())) {
            throw Problem.invalid("quoteId", "is not for changing this booking");
        }
        return quote;
    }

    /** What the booking is, but for what is wanted otherwise. */
    private Wish wish(Booking booking, ChangeBooking wish) {
        var chosen = chosen(booking);
        var byClass = booking.car().byClass() && wish.carId() == null;
        var car = wish.carId() == null ? booking.carId() : wish.carId();
        return new Wish(
                byClass ? null : car,
                byClass ? booking.car().carClass() : null,
                Objects.requireNonNullElse(wish.pickupTime(), booking.rental().from()),
                Objects.requireNonNullElse(wish.dropoffTime(), booking.rental().to()),
                car.equals(booking.carId()) ? booking.places().pickup() : null,
                booking.places().isOneWay() ? booking.places().dropoff() : null,
                chosen == null ? List.of() : chosen.extras(),
                chosen == null ? List.of() : chosen.coverages(),
                chosen == null ? null : chosen.extraDrivers(),
                chosen == null ? null : chosen.driverAge(),
                chosen == null ? null : chosen.promoCode(),
                booking.id(),
                wish.override());
    }

    private @Nullable Chosen chosen(Booking booking) {
        var quote = booking.price().quoteId();
        return quote == null ? null : quotes.ofBooking(quote).chosen();
    }

    /**
     * The one that is asked for; for a class the one that the renter has, as long as it is of that class and nobody else has
     * it then, else one that is chosen. Belongs into the transaction that takes it.
     */
    Car car(Booking booking, Quote quote) {
        var id = quote.carId();
        if (id != null) {
            return cars.getActive(id, quote.pickupTime(), booking.id());
        }
        var own = cars.findWithStandIns(booking.carId(), quote.pickupTime(), booking.id())
                .orElseThrow();
        if (isOfClass(own, quote) && (booking.keepsItsCar() || isFree(own, quote, booking))) {
            return own;
        }
        return choice.stream()
                .findFirst()
                .orElseThrow(() -> new Problem(
                        HttpStatus.UNPROCESSABLE_CONTENT, "car-needed", "Please choose a car of this class."))
                .carFor(quote, booking.id());
    }

    private static boolean isOfClass(Car own, Quote quote) {
        return !own.standIn()
                && own.carClass() == quote.carClass()
                && quote.pickupBranchId().equals(own.branchId());
    }

    private boolean isFree(Car own, Quote quote, Booking booking) {
        return bookings.isFree(own.id(), quote.blocked(), booking.id()) && canBeLeft(own, quote, booking);
    }

    /** Whether nobody would miss the car where it is taken from. */
    private boolean canBeLeft(Car own, Quote quote, Booking booking) {
        return quote.pickupBranchId().equals(quote.dropoffBranchId())
                || carPlaces
                        .missed(own.id(), quote.dropoffTime(), quote.dropoffBranchId(), booking.id())
                        .isEmpty();
    }

    /**
     * @throws dev.motorpool.booking.pricing.Refusal when the car will not be where the quote begins, or is needed elsewhere after it
     */
    void checkPlaces(Booking booking, Quote quote) {
        quotes.checkPlaces(quote.trip(), car(booking, quote), booking.id());
    }

    Car carOf(Booking booking) {
        return cars.findWithStandIns(booking.carId(), booking.rental().from(), booking.id())
                .orElseThrow();
    }

    BookedCar booked(Booking booking, Quote quote, Car car) {
        var booked = BookedCar.of(car);
        return quote.carId() == null ? booked.forItsClass(booking.car().pinned()) : booked;
    }

    Places places(Quote quote, Car car) {
        return new Places(car.branchId(), car.branchId() == null ? null : quote.dropoffBranchId());
    }
}
