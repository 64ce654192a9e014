package dev.motorpool.platform.calendar;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event of a calendar (VEVENT, RFC 5545, 3.6.1).
 *
 * @param uid the event's for ever, so that a later file moves or removes what an earlier one entered (RFC 5546, 2.1.5)
 * @param sequence grows with every change
 * @param changed when it was last changed
 * @param status CONFIRMED, TENTATIVE or CANCELLED (RFC 5545, 3.8.1.11)
 * @param details further properties, each a name and a value that is escaped already
 */
public record CalendarEvent(
        String uid,
        long sequence,
        Instant changed,
        Times times,
        String status,
        String summary,
        List<Property> details) {

    /**
     * Each end is written on the clocks of its zone, which may be two: who drives a car to another city is there by its
     * clocks. UTC when nobody's.
     *
     * @param start inclusive
     * @param end exclusive
     */
    public record Times(ZonedDateTime start, ZonedDateTime end) {

        public Times {
            if (!start.isBefore(end)) {
                throw new IllegalArgumentException("an event ends after its start");
            }
        }
    }

    /**
     * @param name with its parameters, if it has some
     */
    public record Property(String name, String value) {}

    public CalendarEvent {
        requireNonNull(uid, "uid");
        details = List.copyOf(details);
    }

    /** The same event with a property more, whose text is anything people write; without one nothing is added. */
    public CalendarEvent withText(String name, @Nullable String text) {
        return text == null || text.isBlank() ? this : with(new Property(name, CalendarText.escape(text)));
    }

    /** The same event with a property more, whose value is no text: an address, a position. */
    public CalendarEvent with(Property property) {
        var more = new ArrayList<>(details);
        more.add(property);
        return new CalendarEvent(uid, sequence, changed, times, status, summary, more);
    }
}
