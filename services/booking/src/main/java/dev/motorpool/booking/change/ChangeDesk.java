package dev.motorpool.booking.change;

import static java.util.Objects.requireNonNull;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.BookingStatus;
import dev.motorpool.booking.api.BookingView;
import dev.motorpool.booking.history.Cause;
import dev.motorpool.booking.pricing.Quote;
import dev.motorpool.booking.quotes.Quotes;
import dev.motorpool.booking.reservation.Booking;
import dev.motorpool.booking.reservation.BookingRepository;
import dev.motorpool.booking.reservation.PlaceLost;
import dev.motorpool.booking.reservation.Price;
import dev.motorpool.booking.reservation.RoomLost;
import dev.motorpool.booking.reservation.TransitionNotAllowed;
import dev.motorpool.booking.waysout.CarNotAvailable;
import dev.motorpool.booking.waysout.ClassNotAvailable;
import dev.motorpool.booking.waysout.WaysOut;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Where renters and staff change what was booked, for what a new quote says. */
@Service
public class ChangeDesk {

    private final BookingRepository bookings;
    private final Quotes quotes;
    private final NewTerms terms;
    private final Move move;
    private final WaysOut waysOut;
    private final Clock clock;

    ChangeDesk(BookingRepository bookings, Quotes quotes, NewTerms terms, Move move, WaysOut waysOut, Clock clock) {
        this.bookings = bookings;
        this.quotes = quotes;
        this.terms = terms;
        this.move = move;
        this.waysOut = waysOut;
        this.clock = clock;
    }

    /** Keeps the car longer. */
    public BookingView extend(BookingId id, ExtendBooking wish, Caller caller) {
        var booking = get(id, caller);
        if (!wish.dropoffTime().isAfter(booking.rental().to())) {
            throw Problem.invalid("dropoffTime", "must be later than it is");
        }
        return change(booking, ChangeBooking.until(wish), caller);
    }

    /**
     * The same quote twice changes nothing the second time.
     *
     * @throws CarNotAvailable when somebody else has the car then
     * @throws BookingHasChanged when the quote was for the booking as it had been before
     */
    public BookingView change(BookingId id, ChangeBooking wish, Caller caller) {
        var booking = get(id, caller);
        if (wish.saysNothing()) {
            throw Problem.invalid("quoteId", "is required, or carId, pickupTime or dropoffTime");
        }
        if (wish.quoteId() != null && wish.quoteId().equals(booking.price().quoteId())) {
            return booking.view();
        }
        return change(booking, wish, caller);
    }

    private BookingView change(Booking booking, ChangeBooking wish, Caller caller) {
        if (booking.status() != BookingStatus.CONFIRMED && booking.status() != BookingStatus.ACTIVE) {
            throw TransitionNotAllowed.change(booking);
        }
        var quote = terms.quote(booking, wish, caller);
        if (requireNonNull(quote.change()).bookingVersion() != booking.version()) {
            throw new BookingHasChanged(booking);
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        mustFit(booking, quote, now);
        try {
            return move.make(
                    booking,
                    () -> changed(booking, quote, now),
                    quote.carId() == null && !booking.keepsItsCar(),
                    Cause.of(caller, wish.words()).because(quote.overrideReason()),
                    done -> quotes.redeem(quote, booking.id(), booking.customerId()));
        } catch (Taken taken) {
            throw refusal(taken.wanted(), quote);
        } catch (RoomLost crowded) {
            throw new ClassNotAvailable();
        } catch (PlaceLost lost) {
            terms.checkPlaces(booking, quote);
            throw lost.asBusy();
        }
    }

    private Booking changed(Booking booking, Quote quote, Instant now) {
        var car = terms.car(booking, quote);
        return booking.changed(
                terms.booked(booking, quote, car),
                terms.places(quote, car),
                quote.rental(),
                Duration.ofMinutes(quote.turnaroundMinutes()),
                Price.of(quote),
                now);
    }

    private Problem refusal(Booking wanted, Quote quote) {
        return wanted.car().standIn()
                ? new ClassNotAvailable()
                : waysOut.taken(terms.carOf(wanted), wanted.blocked(), quote);
    }

    /** Who has the car already can keep it longer or bring it earlier, and nothing else. */
    private static void mustFit(Booking booking, Quote quote, Instant now) {
        if (booking.status() != BookingStatus.ACTIVE) {
            return;
        }
        var isSameCar = quote.carId() == null || quote.carId().equals(booking.carId());
        if (!isSameCar || !quote.pickupTime().equals(booking.rental().from())) {
            throw new Problem(
                    HttpStatus.CONFLICT,
                    "rental-started",
                    "The rental has started: only its end can be changed. Please call the branch.");
        }
        if (!quote.dropoffTime().isAfter(now)) {
            throw Problem.invalid("dropoffTime", "is in the past");
        }
    }

    private Booking get(BookingId id, Caller caller) {
        return bookings.find(id)
                .filter(booking -> booking.isFor(caller))
                .orElseThrow(() -> Problem.notFound("booking", id));
    }
}
