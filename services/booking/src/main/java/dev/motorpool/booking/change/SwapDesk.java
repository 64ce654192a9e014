package dev.motorpool.booking.change;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.BookingStatus;
import dev.motorpool.booking.api.BookingView;
import dev.motorpool.booking.cars.CarRepository;
import dev.motorpool.booking.history.Cause;
import dev.motorpool.booking.reservation.BookingRepository;
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
    private final Move move;
    private final WaysOut waysOut;
    private final Clock clock;

    SwapDesk(BookingRepository bookings, CarRepository cars, Move move, WaysOut waysOut, Clock clock) {
        this.bookings = bookings;
        this.cars = cars;
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
        var car = cars.getActive(wish.carId());
        if (car.id().equals(booking.carId())) {
            throw Problem.invalid("carId", "is the car that the booking has");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var swapped = booking.changed(
                booking.car().replacedBy(car), booking.places(), booking.rental(), booking.price(), now);
        try {
            return move.make(booking, () -> swapped, false, Cause.of(caller, wish.words()), changed -> {});
        } catch (Taken taken) {
            throw waysOut.taken(car, swapped.blocked(), swapped.price().total());
        }
    }
}
