package dev.motorpool.booking.rules;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * When a branch is open; both ends count. {@code to} at midnight is the end of the day, which 00:00 of the next one is as
 * well; it may be written 24:00.
 *
 * @param from on the clocks of the branch
 */
public record Hours(
        @NotEmpty Set<DayOfWeek> days,
        @NotNull LocalTime from,
        @NotNull @JsonDeserialize(using = ClosingTime.class) LocalTime to) {

    boolean holds(LocalTime time) {
        return !time.isBefore(from) && (endsAtMidnight() || !time.isAfter(to));
    }

    boolean endsAtMidnight() {
        return to.equals(LocalTime.MIDNIGHT);
    }

    boolean isOrdered() {
        return endsAtMidnight() || from.isBefore(to);
    }
}
