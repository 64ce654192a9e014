package dev.motorpool.booking.api;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** Bookings for services that rebuild their copy. Not routed at the edge. */
@HttpExchange("/internal/booking")
public interface BookingFeed {

    /**
     * Bookings that occupy a car now or later, in the order of their ids.
     *
     * @param after the last id of the page before, absent for the first page
     * @param limit 1 to 1000
     */
    @GetExchange("/occupying")
    List<BookingView> occupyingAfter(
            @RequestParam(required = false) @Nullable BookingId after, @RequestParam int limit);

    /** Bookings in whatever status, otherwise like {@link #occupyingAfter}. */
    @GetExchange("/bookings")
    List<BookingView> bookingsAfter(@RequestParam(required = false) @Nullable BookingId after, @RequestParam int limit);

    /**
     * Times from now on in which cars are occupied, by bookings and by maintenance, in the order of the ids of these.
     *
     * @param after the last id of the page before, absent for the first page
     * @param limit 1 to 1000
     */
    @GetExchange("/occupations")
    List<Occupation> occupationsAfter(@RequestParam(required = false) @Nullable UUID after, @RequestParam int limit);
}
