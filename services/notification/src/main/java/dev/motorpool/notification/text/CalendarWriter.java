package dev.motorpool.notification.text;

import dev.motorpool.booking.api.BookingView;
import dev.motorpool.notification.copy.Branch;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes a booking as an iCalendar file (RFC 5545). The UID is the booking's for ever and SEQUENCE its version, so that a
 * later file moves or removes what an earlier one entered (RFC 5546, 2.1.4 and 2.1.5).
 */
public final class CalendarWriter {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 75;

    private CalendarWriter() {}

    /** The file that belongs to a message, if one does. */
    public static Optional<CalendarFile> write(Story story, String organizer) {
        var booking = story.booking();
        if (booking == null) {
            return Optional.empty();
        }
        return switch (story.kind()) {
            case BOOKING_CONFIRMED, BOOKING_CHANGED ->
                Optional.of(file("PUBLISH", "CONFIRMED", booking, story.branch(), organizer));
            case BOOKING_CANCELLED -> Optional.of(file("CANCEL", "CANCELLED", booking, story.branch(), organizer));
            default -> Optional.empty();
        };
    }

    private static CalendarFile file(
            String method, String status, BookingView booking, @Nullable Branch branch, String organizer) {
        var lines = new ArrayList<>(List.of(
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Motorpool//Notification//EN",
                "METHOD:" + method,
                "BEGIN:VEVENT",
                "UID:booking-" + booking.id() + "@motorpool",
                "SEQUENCE:" + booking.version(),
                "DTSTAMP:" + time(booking.updatedAt()),
                "DTSTART:" + time(booking.pickupTime()),
                "DTEND:" + time(booking.dropoffTime()),
                "SUMMARY:" + text("Rental car: " + booking.carName()),
                "STATUS:" + status,
                "TRANSP:TRANSPARENT", // a hired car does not make its driver busy
                "ORGANIZER:mailto:" + organizer));
        if (branch != null) {
            lines.add("LOCATION:"
                    + text(branch.address() == null ? branch.name() : branch.name() + ", " + branch.address()));
        }
        lines.addAll(List.of("END:VEVENT", "END:VCALENDAR"));
        var content = new StringBuilder();
        lines.forEach(line -> fold(line, content));
        return new CalendarFile(method, content.toString());
    }

    private static String time(Instant time) {
        return UTC.format(time);
    }

    /** RFC 5545, 3.3.11. */
    private static String text(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    /** RFC 5545, 3.1: at most 75 octets in a line, and no character torn apart. */
    private static void fold(String line, StringBuilder content) {
        var octets = 0;
        for (var point : line.codePoints().toArray()) {
            var character = Character.toString(point);
            var size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                content.append("\r\n ");
                octets = 1;
            }
            content.append(character);
            octets += size;
        }
        content.append("\r\n");
    }
}
