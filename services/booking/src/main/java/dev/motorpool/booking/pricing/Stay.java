package dev.motorpool.booking.pricing;

import dev.motorpool.booking.api.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.stream.Stream;

/**
 * A rental on the clocks of the branch where it begins. A day lasts until the clocks show the same time on the next one, 23
 * or 25 hours when they are changed in between; what is left after days is counted in hours that really pass.
 *
 * @param days started days
 */
record Stay(Period rental, ZoneId zone, int days) {

    static Stay of(Period rental, ZoneId zone) {
        return new Stay(rental, zone, rental.days(zone));
    }

    /** Where the clocks stand when it begins. */
    LocalDateTime start() {
        return rental.from().atZone(zone).toLocalDateTime();
    }

    /** Full days. */
    int wholeDays() {
        return after(days).equals(rental.to()) ? days : days - 1;
    }

    /** Started hours after the full days. */
    int restHours() {
        return startedHours(wholeDays());
    }

    /** When so many of its days are over. */
    Instant after(long days) {
        return rental.afterDays(days, zone);
    }

    /** The hours that are started after so many days, none when the days reach beyond the end. */
    int startedHours(int afterDays) {
        var left = Duration.between(after(afterDays), rental.to());
        var hours = left.toHours() + (left.equals(Duration.ofHours(left.toHours())) ? 0 : 1);
        return left.isNegative() ? 0 : Math.toIntExact(hours);
    }

    /** The dates on which its days begin. */
    Stream<LocalDate> dates() {
        var first = start().toLocalDate();
        return first.datesUntil(first.plusDays(days));
    }
}
