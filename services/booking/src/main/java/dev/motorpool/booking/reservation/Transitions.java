package dev.motorpool.booking.reservation;

import static dev.motorpool.booking.api.BookingStatus.ACTIVE;
import static dev.motorpool.booking.api.BookingStatus.CANCELLED;
import static dev.motorpool.booking.api.BookingStatus.COMPLETED;
import static dev.motorpool.booking.api.BookingStatus.CONFIRMED;
import static dev.motorpool.booking.api.BookingStatus.EXPIRED;
import static dev.motorpool.booking.api.BookingStatus.HELD;
import static dev.motorpool.booking.api.BookingStatus.NO_SHOW;

import dev.motorpool.booking.api.BookingStatus;
import java.util.Map;
import java.util.Set;

/** The life of a booking: what may follow what. */
public final class Transitions {

    private static final Map<BookingStatus, Set<BookingStatus>> NEXT = Map.of(
            HELD, Set.of(CONFIRMED, CANCELLED, EXPIRED),
            CONFIRMED, Set.of(ACTIVE, CANCELLED, NO_SHOW),
            ACTIVE, Set.of(COMPLETED),
            COMPLETED, Set.of(),
            CANCELLED, Set.of(),
            EXPIRED, Set.of(),
            NO_SHOW, Set.of());

    private Transitions() {}

    public static boolean allowed(BookingStatus from, BookingStatus to) {
        return from(from).contains(to);
    }

    static Set<BookingStatus> from(BookingStatus status) {
        return NEXT.getOrDefault(status, Set.of());
    }
}
