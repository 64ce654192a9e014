package dev.motorpool.booking.api;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** A half-open rental period: {@code from} inclusive, {@code to} exclusive. */
public record Period(Instant from, Instant to) {

    public Period {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("period ends at %s, not after its start %s".formatted(to, from));
        }
    }

    public Duration length() {
        return Duration.between(from, to);
    }

    public boolean overlaps(Period other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    /**
     * Started rental days on the clocks of the zone: 10:00 to 10:00 the next day is one day even when the clocks
     * change in between, one minute more is two. A later end never has fewer of them.
     */
    public int days(ZoneId zone) {
        var dates = from.atZone(zone).toLocalDate().until(to.atZone(zone).toLocalDate(), ChronoUnit.DAYS);
        var days = Math.max(1, dates);
        while (afterDays(days, zone).isBefore(to)) { // the clocks go back over midnight
            days++;
        }
        return Math.toIntExact(days);
    }

    /**
     * When so many of its days are over: as soon as the clocks of the zone have shown, on that date, a later time than at
     * the start. A time that comes twice counts when it comes first; before one that is skipped the day ends just
     * before the clocks go forward.
     */
    public Instant afterDays(long days, ZoneId zone) {
        if (days == 0) {
            return from;
        }
        var shown = from.atZone(zone).toLocalDateTime().plusDays(days);
        var change = zone.getRules().getTransition(shown);
        return change != null && change.isGap()
                ? change.getInstant().minusNanos(1)
                : shown.atZone(zone).toInstant();
    }
}
