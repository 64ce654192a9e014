package dev.motorpool.booking.reservation;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.pricing.Quote;
import dev.motorpool.booking.quotes.Quotes;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.Caller;
import org.springframework.stereotype.Service;

/** Shows what was agreed on. */
@Service
class BookedQuotes {

    private final BookingRepository bookings;
    private final Quotes quotes;

    BookedQuotes(BookingRepository bookings, Quotes quotes) {
        this.bookings = bookings;
        this.quotes = quotes;
    }

    /**
     * @throws Problem 404 also for a booking from before quotes were kept
     */
    Quote get(BookingId id, Caller caller) {
        var quote = bookings.find(id)
                .filter(booking -> booking.isFor(caller))
                .orElseThrow(() -> Problem.notFound("booking", id))
                .price()
                .quoteId();
        if (quote == null) {
            throw Problem.notFound("quote", "of booking " + id);
        }
        return quotes.ofBooking(quote);
    }
}
