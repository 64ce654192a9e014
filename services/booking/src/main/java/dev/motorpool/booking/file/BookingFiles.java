package dev.motorpool.booking.file;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.history.Histories;
import dev.motorpool.booking.life.CheckQueries;
import dev.motorpool.booking.quotes.Quotes;
import dev.motorpool.booking.reservation.ShownBookings;
import dev.motorpool.platform.security.Caller;
import org.springframework.stereotype.Service;

/** Puts together what the parts of this service know of a booking; each decides who may see its part. */
@Service
class BookingFiles {

    private final ShownBookings bookings;
    private final Quotes quotes;
    private final Histories histories;
    private final CheckQueries checks;

    BookingFiles(ShownBookings bookings, Quotes quotes, Histories histories, CheckQueries checks) {
        this.bookings = bookings;
        this.quotes = quotes;
        this.histories = histories;
        this.checks = checks;
    }

    BookingFile get(BookingId id, Caller caller) {
        var shown = bookings.get(id, caller);
        var quote = shown.booking().quoteId();
        return new BookingFile(
                shown,
                quote == null ? null : quotes.ofBooking(quote),
                histories.of(id, caller),
                checks.handover(id, caller).orElse(null),
                checks.returned(id, caller).orElse(null));
    }
}
