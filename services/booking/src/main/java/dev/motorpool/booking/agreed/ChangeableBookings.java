package dev.motorpool.booking.agreed;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.BookingStatus;
import dev.motorpool.booking.pricing.Before;
import dev.motorpool.booking.quotes.BookingsToChange;
import dev.motorpool.booking.reservation.BookingRepository;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.Caller;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Tells quotes of the bookings that they would change. */
@Component
class ChangeableBookings implements BookingsToChange {

    private final BookingRepository bookings;
    private final AgreedPrices prices;

    ChangeableBookings(BookingRepository bookings, AgreedPrices prices) {
        this.bookings = bookings;
        this.prices = prices;
    }

    @Override
    public Before get(BookingId id, Caller caller) {
        var booking = bookings.find(id)
                .filter(found -> found.isFor(caller))
                .orElseThrow(() -> Problem.notFound("booking", id));
        if (booking.status() != BookingStatus.CONFIRMED && booking.status() != BookingStatus.ACTIVE) {
            throw new Problem(
                    HttpStatus.CONFLICT,
                    "transition-not-allowed",
                    "The booking is %s and cannot be changed."
                            .formatted(booking.status().name().toLowerCase(Locale.ROOT)));
        }
        return new Before(
                id, booking.version(), booking.rental(), booking.places().dropoff(), prices.of(booking));
    }
}
