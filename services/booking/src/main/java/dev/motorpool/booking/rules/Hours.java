package dev.motorpool.booking.rules;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;

/**
 * When a branch is open; both ends count. {@code to} at midnight is the end of the day.
 *
 * @param from on the clocks of the branch
 */
public record Hours(
        @NotEmpty Set<DayOfWeek> days,
        @NotNull LocalTime from,
        @NotNull LocalTime to) {

    boolean holds(LocalTime time) {
        return !time.isBefore(from) && (to.equals(LocalTime.MIDNIGHT) || !time.isAfter(to));
    }

    boolean isOrdered() {
        return to.equals(LocalTime.MIDNIGHT) || from.isBefore(to);
    }
}
