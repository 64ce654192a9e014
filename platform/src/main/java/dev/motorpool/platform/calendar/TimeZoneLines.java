package dev.motorpool.platform.calendar;

import static java.time.ZoneOffset.UTC;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a time zone for as long as the events of a file last (VTIMEZONE, RFC 5545, 3.6.5): each change of the clocks
 * by itself, from the one before the first event on. So it says what the time zone database says, also where a zone's rules
 * do not repeat every year.
 */
final class TimeZoneLines {

    static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    private static final Instant BEFORE_ALL = Instant.EPOCH;

    private final ZoneId zone;
    private @Nullable Instant first;
    private @Nullable Instant last;

    TimeZoneLines(ZoneId zone) {
        this.zone = zone;
    }

    void cover(Instant time) {
        first = first == null || time.isBefore(first) ? time : first;
        last = last == null || time.isAfter(last) ? time : last;
    }

    List<String> lines() {
        var lines = new ArrayList<>(List.of("BEGIN:VTIMEZONE", "TZID:" + zone.getId()));
        var from = first == null ? BEFORE_ALL : first;
        var rules = zone.getRules();
        var change = rules.previousTransition(from.plus(Duration.ofNanos(1)));
        if (change == null) {
            var offset = rules.getOffset(from);
            lines.addAll(observance(LocalDateTime.ofInstant(BEFORE_ALL, UTC), offset, offset, false));
            change = rules.nextTransition(from);
        }
        while (change != null && (last == null || !change.getInstant().isAfter(last))) {
            var isSummer = rules.isDaylightSavings(change.getInstant());
            lines.addAll(observance(
                    change.getDateTimeBefore(), change.getOffsetBefore(), change.getOffsetAfter(), isSummer));
            change = rules.nextTransition(change.getInstant());
        }
        lines.add("END:VTIMEZONE");
        return lines;
    }

    private static List<String> observance(LocalDateTime start, ZoneOffset before, ZoneOffset after, boolean isSummer) {
        var kind = isSummer ? "DAYLIGHT" : "STANDARD";
        return List.of(
                "BEGIN:" + kind,
                "DTSTART:" + LOCAL.format(start),
                "TZOFFSETFROM:" + offset(before),
                "TZOFFSETTO:" + offset(after),
                "END:" + kind);
    }

    /** RFC 5545, 3.3.14: no colon, and UTC is +0000. */
    private static String offset(ZoneOffset offset) {
        return offset.equals(UTC) ? "+0000" : offset.getId().replace(":", "");
    }
}
