package dev.motorpool.booking.change;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.BookingStatus;
import dev.motorpool.booking.api.BookingView;
import dev.motorpool.booking.cars.Car;
import dev.motorpool.booking.cars.CarRepository;
import dev.motorpool.booking.cars.Trip;
import dev.motorpool.booking.history.Cause;
import dev.motorpool.booking.quotes.Quotes;
import dev.motorpool.booking.reservation.Booking;
import dev.motorpool.booking.reservation.BookingRepository;
import dev.motorpool.booking.reservation.PlaceLost;
import dev.motorpool.booking.reservation.TransitionNotAllowed;
import dev.motorpool.booking.waysout.CarNotAvailable;
import dev.motorpool.booking.waysout.WaysOut;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Service;

/** Where staff give a renter another car: broken, late, or a better one as a favour. The price stays what was agreed. */
@Service
public class SwapDesk {

    private final BookingRepository bookings;
    private final CarRepository cars;
    private final Quotes quotes;
    private final Move move;
    private final WaysOut waysOut;
    private final Clock clock;

    SwapDesk(BookingRepository bookings, CarRepository cars, Quotes quotes, Move move, WaysOut waysOut, Clock clock) {
        this.bookings = bookings;
        this.cars = cars;
        this.quotes = quotes;
        this.move = move;
        this.waysOut = waysOut;
        this.clock = clock;
    }

    /**
     * @throws CarNotAvailable when the other car is taken
     */
    public BookingView swap(BookingId id, SwapCar wish, Caller caller) {
        caller.mustBeAny(Role.AGENT, Role.ADMIN);
        var booking = bookings.find(id).orElseThrow(() -> Problem.notFound("booking", id));
        if (booking.status() != BookingStatus.CONFIRMED) {
            throw TransitionNotAllowed.change(booking);
        }
        if (wish.carId().equals(booking.carId())) {
            throw Problem.invalid("carId", "is the car that the booking has");
        }
        try {
            return move.make(
                    booking, () -> swapped(booking, wish), false, Cause.of(caller, wish.words()), changed -> {});
        } catch (Taken taken) {
            throw waysOut.taken(
                    car(booking, wish), taken.wanted().trip(), booking.price().total());
        } catch (PlaceLost lost) {
            var car = car(booking, wish);
            quotes.checkPlaces(
                    new Trip(car.branchId(), booking.places().dropoff(), booking.blocked()), car, booking.id());
            throw lost.asBusy();
        }
    }

    /** A car that is elsewhere by then is brought: staff see to that. */
    private Booking swapped(Booking booking, SwapCar wish) {
        var car = car(booking, wish);
        var places = booking.places().withCarAt(car.branchId());
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return booking.changed(booking.car().replacedBy(car), places, booking.rental(), booking.price(), now);
    }

    private Car car(Booking booking, SwapCar wish) {
        return cars.getActive(wish.carId(), booking.rental().from(), booking.id());
    }
}
