package dev.motorpool.booking.pricing;

import dev.motorpool.booking.api.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.stream.Stream;

/**
 * A rental on the clocks of its branch. A day lasts until the clocks show the same time on the next one, 23 or 25 hours
 * when they are changed in between; what is left after the whole days is counted in hours that really pass.
 *
 * @param days started days
 * @param wholeDays full ones
 * @param restHours started hours after the full days
 */
record Stay(LocalDateTime start, LocalDateTime end, int days, int wholeDays, int restHours) {

    static Stay of(Period rental, ZoneId zone) {
        var start = rental.from().atZone(zone);
        var end = rental.to().atZone(zone);
        var shown = Duration.between(start.toLocalDateTime(), end.toLocalDateTime());
        var whole = Math.toIntExact(Math.max(0, shown.toDays()));
        var isFull = whole > 0 && shown.equals(Duration.ofDays(whole));
        var rest = isFull ? 0 : startedHours(start.plusDays(whole).toInstant(), rental.to());
        return new Stay(start.toLocalDateTime(), end.toLocalDateTime(), rental.days(zone), whole, rest);
    }

    /** The dates on which its days begin. */
    Stream<LocalDate> dates() {
        return start.toLocalDate().datesUntil(start.toLocalDate().plusDays(days));
    }

    private static int startedHours(Instant from, Instant to) {
        var seconds = Duration.between(from, to).toSeconds();
        return Math.toIntExact(
                Math.max(1, Math.ceilDiv(seconds, Duration.ofHours(1).toSeconds())));
    }
}
