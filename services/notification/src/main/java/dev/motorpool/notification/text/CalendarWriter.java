package dev.motorpool.notification.text;

import dev.motorpool.booking.api.BookingView;
import dev.motorpool.notification.copy.Branch;
import dev.motorpool.platform.calendar.Calendar;
import dev.motorpool.platform.calendar.CalendarEvent;
import dev.motorpool.platform.calendar.CalendarEvent.Property;
import dev.motorpool.platform.calendar.CalendarEvent.Times;
import java.util.List;
import java.util.Optional;

/**
 * Writes a booking as an iCalendar file (RFC 5545), on the clocks of the branch where they are known. The UID is the
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
        var branch = story.branch();
        return new CalendarEvent(
                        "booking-" + booking.id() + "@motorpool",
                        booking.version(),
                        booking.updatedAt(),
                        new Times(booking.pickupTime(), booking.dropoffTime()),
                        story.zone(),
                        status,
                        "Rental car: " + booking.carName(),
                        List.of())
                .with(new Property("TRANSP", "TRANSPARENT")) // a hired car does not make its driver busy
                .with(new Property("ORGANIZER", "mailto:" + organizer))
                .withText("LOCATION", branch == null ? null : place(branch));
    }

    private static String place(Branch branch) {
        return branch.address() == null ? branch.name() : branch.name() + ", " + branch.address();
    }
}
