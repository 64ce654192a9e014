package dev.motorpool.booking.agreed;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.pricing.Quote;
import dev.motorpool.booking.quotes.Quotes;
import dev.motorpool.booking.reservation.BookingRepository;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows what was agreed on. */
@RestController
@Tag(name = "Bookings")
class AgreedQuoteController {

    private final BookingRepository bookings;
    private final Quotes quotes;

    AgreedQuoteController(BookingRepository bookings, Quotes quotes) {
        this.bookings = bookings;
        this.quotes = quotes;
    }

    @GetMapping("/bookings/{id}/quote")
    @Operation(
            summary = "What was agreed on, line by line",
            description = "There is none for a booking from before quotes were kept.")
    Quote get(@PathVariable BookingId id, Caller caller) {
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
