package dev.motorpool.booking.reservation;

import dev.motorpool.booking.api.BookingFeed;
import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.BookingView;
import dev.motorpool.booking.api.Occupation;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;

/** Answers peers. Not routed at the edge; over HTTP the platform lets only admins pass. */
@Hidden
@RestController
class BookingFeedController implements BookingFeed {

    private static final int MOST = 1000;

    private final BookingQueries bookings;

    BookingFeedController(BookingQueries bookings) {
        this.bookings = bookings;
    }

    @Override
    public List<BookingView> occupyingAfter(@Nullable BookingId after, int limit) {
        return bookings.occupyingAfter(after, Math.clamp(limit, 1, MOST)).stream()
                .map(Booking::view)
                .toList();
    }

    @Override
    public List<BookingView> bookingsAfter(@Nullable BookingId after, int limit) {
        return bookings.allAfter(after, Math.clamp(limit, 1, MOST)).stream()
                .map(Booking::view)
                .toList();
    }

    @Override
    public List<Occupation> occupationsAfter(@Nullable UUID after, int limit) {
        return bookings.occupationsAfter(after, Math.clamp(limit, 1, MOST));
    }
}
