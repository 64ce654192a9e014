package dev.motorpool.booking.today;

import dev.motorpool.fleet.api.BranchId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Which day's work is asked for.
 *
 * @param branch null for all
 * @param date null for today, which is another date at some branches than at others
 * @param limit how many of each list are shown
 */
record DayQuestion(@Nullable BranchId branch, @Nullable LocalDate date, int limit, Instant now) {

    /** So much after the day, or after today where that comes later. */
    Instant noLaterThan(Duration ahead) {
        var asked = date == null ? now : date.atStartOfDay(ZoneOffset.UTC).toInstant();
        return (asked.isAfter(now) ? asked : now).plus(ahead);
    }
}
