package dev.motorpool.booking.channel;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.BookingStatus;
import dev.motorpool.booking.api.BookingView;
import dev.motorpool.platform.calendar.CalendarEvent;
import dev.motorpool.platform.calendar.CalendarEvent.Property;
import dev.motorpool.platform.calendar.CalendarEvent.Times;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A booking in a calendar; it has the same UID wherever it is shown, so that no calendar shows it twice. */
record Entry(
        BookingId id,
        long version,
        Instant changed,
        BookingStatus status,
        String carName,
        @Nullable String reference,
        Times times,
        Where where) {

    static Entry of(BookingView booking, Where where) {
        return new Entry(
                booking.id(),
                booking.version(),
                booking.updatedAt(),
                booking.status(),
                booking.carName(),
                booking.reference(),
                where.times(booking.pickupTime(), booking.dropoffTime()),
                where);
    }

    CalendarEvent event() {
        var words = Stream.of(
                        reference,
                        status.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        where.isOneWay() ? "return to " + where.dropoff() : null)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return new CalendarEvent(
                        "booking-" + id + "@motorpool",
                        version,
                        changed,
                        times,
                        calendarStatus(),
                        "Rental car: " + carName,
                        List.of())
                .with(new Property("TRANSP", "TRANSPARENT")) // a hired car does not make its driver busy
                .withText("LOCATION", where.pickup())
                .withText("DESCRIPTION", words);
    }

    boolean isCalledOff() {
        return calendarStatus().equals("CANCELLED");
    }

    /** A hold may still fall through. */
    private String calendarStatus() {
        return switch (status) {
            case HELD -> "TENTATIVE";
            case CONFIRMED, ACTIVE, COMPLETED -> "CONFIRMED";
            case CANCELLED, EXPIRED, NO_SHOW -> "CANCELLED";
        };
    }
}
