package dev.motorpool.platform.calendar;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Writes iCalendar files (RFC 5545). Times stand on the clocks of their place, and the file brings the rules of these along. */
public final class Calendar {

    public static final String MEDIA_TYPE = "text/calendar";

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final List<String> head = new ArrayList<>(List.of("BEGIN:VCALENDAR", "VERSION:2.0"));
    private final List<CalendarEvent> events;

    private Calendar(String product, String method, List<CalendarEvent> events) {
        head.add("PRODID:-//Motorpool//%s//EN".formatted(product));
        head.add("CALSCALE:GREGORIAN");
        head.add("METHOD:" + method);
        this.events = List.copyOf(events);
    }

    /**
     * @param product the part of the system that writes it
     * @param method PUBLISH or CANCEL (RFC 5546, 3.2)
     */
    public static Calendar of(String product, String method, CalendarEvent event) {
        return new Calendar(product, method, List.of(event));
    }

    /** A calendar that programs fetch again and again (RFC 7986, 5.1 and 5.7). */
    public static Calendar feed(String product, String name, Duration refresh, List<CalendarEvent> events) {
        var file = new Calendar(product, "PUBLISH", events);
        var title = CalendarText.escape(name);
        file.head.addAll(List.of(
                "NAME:" + title,
                "X-WR-CALNAME:" + title, // what programs read that do not know RFC 7986
                "REFRESH-INTERVAL;VALUE=DURATION:" + refresh,
                "X-PUBLISHED-TTL:" + refresh));
        return file;
    }

    /** Lines end in CR LF, as the standard demands. */
    public String write() {
        var lines = new ArrayList<>(head);
        var zones = new TreeMap<String, TimeZoneLines>();
        for (var event : events) {
            cover(event.times().start(), zones);
            cover(event.times().end(), zones);
        }
        zones.values().forEach(zone -> lines.addAll(zone.lines()));
        events.forEach(event -> lines.addAll(lines(event)));
        lines.add("END:VCALENDAR");
        var content = new StringBuilder();
        lines.forEach(line -> CalendarText.fold(line, content));
        return content.toString();
    }

    private static void cover(ZonedDateTime time, Map<String, TimeZoneLines> zones) {
        if (!isUtc(time.getZone())) {
            zones.computeIfAbsent(time.getZone().getId(), id -> new TimeZoneLines(time.getZone()))
                    .cover(time.toInstant());
        }
    }

    private static List<String> lines(CalendarEvent event) {
        var lines = new ArrayList<>(List.of(
                "BEGIN:VEVENT",
                "UID:" + event.uid(),
                "SEQUENCE:" + event.sequence(),
                "DTSTAMP:" + UTC.format(event.changed()),
                "DTSTART" + time(event.times().start()),
                "DTEND" + time(event.times().end()),
                "SUMMARY:" + CalendarText.escape(event.summary()),
                "STATUS:" + event.status()));
        event.details().forEach(property -> lines.add(property.name() + ":" + property.value()));
        lines.add("END:VEVENT");
        return lines;
    }

    private static String time(ZonedDateTime time) {
        return isUtc(time.getZone())
                ? ":" + UTC.format(time)
                : ";TZID=" + time.getZone().getId() + ":" + TimeZoneLines.LOCAL.format(time);
    }

    private static boolean isUtc(ZoneId zone) {
        return zone.normalized().equals(ZoneOffset.UTC);
    }
}
