package dev.motorpool.booking.reservation;

import static dev.motorpool.booking.api.BookingStatus.ACTIVE;
import static dev.motorpool.booking.api.BookingStatus.CANCELLED;
import static dev.motorpool.booking.api.BookingStatus.COMPLETED;
import static dev.motorpool.booking.api.BookingStatus.CONFIRMED;
import static dev.motorpool.booking.api.BookingStatus.EXPIRED;
import static dev.motorpool.booking.api.BookingStatus.HELD;
import static dev.motorpool.booking.api.BookingStatus.NO_SHOW;

import dev.motorpool.booking.api.BookingStatus;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The life of a booking: what may follow what. {@code docs/booking/states.md} shows this table; a test compares. */
public final class Transitions {

    /**
     * One step.
     *
     * @param by who or what makes it
     */
    record Transition(BookingStatus from, BookingStatus to, String by) {}

    static final List<Transition> TABLE = List.of(
            new Transition(HELD, CONFIRMED, "the payment, or staff"),
            new Transition(HELD, CANCELLED, "the customer, or staff"),
            new Transition(HELD, EXPIRED, "the hold's deadline"),
            new Transition(CONFIRMED, ACTIVE, "staff, at handover"),
            new Transition(CONFIRMED, CANCELLED, "the customer until pickup, or staff"),
            new Transition(CONFIRMED, NO_SHOW, "staff, or a time after pickup"),
            new Transition(ACTIVE, COMPLETED, "staff, at return"));

    private Transitions() {}

    public static boolean allowed(BookingStatus from, BookingStatus to) {
        return from(from).contains(to);
    }

    static Set<BookingStatus> from(BookingStatus status) {
        return TABLE.stream()
                .filter(step -> step.from() == status)
                .map(Transition::to)
                .collect(Collectors.toUnmodifiableSet());
    }
}
