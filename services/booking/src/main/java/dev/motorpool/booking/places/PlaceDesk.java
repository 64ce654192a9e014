package dev.motorpool.booking.places;

import dev.motorpool.booking.api.BookingEvent;
import dev.motorpool.booking.api.BookingEvent.BookingOnTrack;
import dev.motorpool.booking.api.BookingEvent.BookingStranded;
import dev.motorpool.booking.cars.Car;
import dev.motorpool.booking.cars.NearbyCars;
import dev.motorpool.booking.database.Transactions;
import dev.motorpool.booking.history.Cause;
import dev.motorpool.booking.places.PlaceChecks.Foresight;
import dev.motorpool.booking.reservation.Booking;
import dev.motorpool.booking.reservation.BookingJournal;
import dev.motorpool.booking.reservation.BookingRepository;
import dev.motorpool.fleet.api.CarId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Tells of bookings whose car will be elsewhere, and of those whose car will be there after all. */
@Component
class PlaceDesk {

    private final PlaceChecks checks;
    private final BookingRepository bookings;
    private final BookingJournal journal;
    private final NearbyCars nearby;
    private final Transactions transactions;
    private final Clock clock;

    PlaceDesk(
            PlaceChecks checks,
            BookingRepository bookings,
            BookingJournal journal,
            NearbyCars nearby,
            Transactions transactions,
            Clock clock) {
        this.checks = checks;
        this.bookings = bookings;
        this.journal = journal;
        this.nearby = nearby;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** How many bookings were told of. */
    int check(CarId car) {
        return transactions.run(tx -> {
            checks.takeUp(car);
            return (int) checks.news(car).stream().filter(this::tell).count();
        });
    }

    private boolean tell(Foresight foresight) {
        var booking = bookings.findForChange(foresight.booking())
                .filter(found -> found.status().occupiesCar());
        booking.ifPresent(found -> tell(found, foresight));
        return booking.isPresent();
    }

    private void tell(Booking booking, Foresight foresight) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var told = booking.foreseen(foresight.carElsewhere(), now);
        var elsewhere = foresight.carElsewhere() != null;
        var reason = elsewhere ? "Its car will be at another branch." : "Its car will be there after all.";
        journal.change(told, fact(told, now), Cause.clock(reason));
    }

    private BookingEvent fact(Booking booking, Instant now) {
        var elsewhere = booking.places().carElsewhere();
        if (elsewhere == null) {
            return new BookingOnTrack(booking.view(), now);
        }
        var proposed = nearby.free(booking.carId(), booking.trip(), 1).stream().findFirst();
        return new BookingStranded(
                booking.view(),
                elsewhere,
                proposed.map(Car::id).orElse(null),
                proposed.map(Car::name).orElse(null),
                now);
    }
}
