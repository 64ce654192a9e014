package dev.motorpool.notification.text;

import dev.motorpool.booking.api.BookingView;
import dev.motorpool.platform.calendar.Calendar;
import dev.motorpool.platform.calendar.CalendarEvent;
import dev.motorpool.platform.calendar.CalendarEvent.Property;
import dev.motorpool.platform.calendar.CalendarEvent.Times;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes a booking as an iCalendar file (RFC 5545), each end on the clocks of its branch where that is known. The UID is the
 * booking's for ever and SEQUENCE its version, so that a later file moves or removes what an earlier one entered (RFC 5546,
 * 2.1.4 and 2.1.5); booking's own calendars use the same.
 */
public final class CalendarWriter {

    private CalendarWriter() {}

    /** The file that belongs to a message, if one does. */
    public static Optional<CalendarFile> write(Story story, String organizer) {
        var booking = story.booking();
        if (booking == null) {
            return Optional.empty();
        }
        return switch (story.kind()) {
            case BOOKING_CONFIRMED, BOOKING_CHANGED ->
                Optional.of(file("PUBLISH", event("CONFIRMED", booking, story, organizer)));
            case BOOKING_CANCELLED, BOOKING_MISSED ->
                Optional.of(file("CANCEL", event("CANCELLED", booking, story, organizer)));
            default -> Optional.empty();
        };
    }

    private static CalendarFile file(String method, CalendarEvent event) {
        return new CalendarFile(
                method, Calendar.of("Notification", method, event).write());
    }

    private static CalendarEvent event(String status, BookingView booking, Story story, String organizer) {
        var pickup = story.places().pickup();
        return new CalendarEvent(
                        "booking-" + booking.id() + "@motorpool",
                        booking.version(),
                        booking.updatedAt(),
                        new Times(
                                booking.pickupTime().atZone(story.pickupZone()),
                                booking.dropoffTime().atZone(story.dropoffZone())),
                        status,
                        "Rental car: " + booking.carName(),
                        List.of())
                .with(new Property("TRANSP", "TRANSPARENT")) // a hired car does not make its driver busy
                .with(new Property("ORGANIZER", "mailto:" + organizer))
                .withText("LOCATION", pickup == null ? null : pickup.where())
                .withText("DESCRIPTION", places(story, booking));
    }

    /** Both ends with their times, because calendars show only where an event begins. */
    private static @Nullable String places(Story story, BookingView booking) {
        var pickup = story.places().pickup();
        var dropoff = story.places().dropoff();
        return pickup == null || dropoff == null
                ? null
                : "Pickup: %s, %s\nReturn: %s, %s"
                        .formatted(
                                Model.time(booking.pickupTime(), pickup.zone()),
                                pickup.where(),
                                Model.time(booking.dropoffTime(), dropoff.zone()),
                                dropoff.where());
    }
}
