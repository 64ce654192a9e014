package dev.motorpool.booking.reservation;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.web.Page;
import dev.motorpool.platform.web.PageRequest;
import java.util.List;
import org.springframework.stereotype.Service;

/** Shows bookings to whom they concern. */
@Service
public class ShownBookings {

    private final BookingRepository bookings;
    private final BookingQueries queries;
    private final Listing listing;

    ShownBookings(BookingRepository bookings, BookingQueries queries, Listing listing) {
        this.bookings = bookings;
        this.queries = queries;
        this.listing = listing;
    }

    /**
     * @throws Problem 404 when it is not there or another customer's
     */
    public ShownBooking get(BookingId id, Caller caller) {
        var booking = bookings.find(id)
                .filter(found -> found.isFor(caller))
                .orElseThrow(() -> Problem.notFound("booking", id)); // another's is not there: do not tell that it is
        return listing.of(List.of(booking), caller).getFirst();
    }

    /** One's own bookings; agents and admins may ask for anybody's. */
    Page<ShownBooking> list(BookingFilter filter, PageRequest page, Caller caller) {
        var own = filter.customer() != null && caller.is(filter.customer());
        if (!own && !Booking.isStaff(caller)) {
            throw Problem.forbidden("Only agents and admins see other people's bookings.");
        }
        return Page.of(listing.of(queries.list(filter, page), caller), page, queries.count(filter));
    }
}
