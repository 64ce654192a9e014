package dev.motorpool.booking.reservation;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.BookingView;
import dev.motorpool.booking.risk.AtRisk;
import dev.motorpool.booking.risk.Risks;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.web.Page;
import dev.motorpool.platform.web.PageRequest;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Shows bookings to whom they concern. */
@Service
class ShownBookings {

    private final BookingService bookings;
    private final BookingQueries queries;
    private final Risks risks;

    ShownBookings(BookingService bookings, BookingQueries queries, Risks risks) {
        this.bookings = bookings;
        this.queries = queries;
        this.risks = risks;
    }

    ShownBooking get(BookingId id, Caller caller) {
        return shown(List.of(bookings.get(id, caller)), caller).getFirst();
    }

    /** One's own bookings; agents and admins may ask for anybody's. */
    Page<ShownBooking> list(BookingFilter filter, PageRequest page, Caller caller) {
        var own = filter.customer() != null && caller.is(filter.customer());
        if (!own && !Booking.isStaff(caller)) {
            throw Problem.forbidden("Only agents and admins see other people's bookings.");
        }
        var found = queries.list(filter, page).stream().map(Booking::view).toList();
        return Page.of(shown(found, caller), page, queries.count(filter));
    }

    private List<ShownBooking> shown(List<BookingView> found, Caller caller) {
        var atRisk = Booking.isStaff(caller)
                ? risks.of(found.stream().map(BookingView::id).toList())
                : Map.<BookingId, AtRisk>of();
        return found.stream()
                .map(booking -> new ShownBooking(booking, atRisk.get(booking.id())))
                .toList();
    }
}
