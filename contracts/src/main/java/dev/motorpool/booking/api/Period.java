package dev.motorpool.booking.api;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

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
     * change in between, one minute more is two.
     */
    public int days(ZoneId zone) {
        var start = from.atZone(zone);
        var end = to.atZone(zone);
        var elapsed = Duration.between(start.toLocalDateTime(), end.toLocalDateTime());
        var days = Math.ceilDiv(elapsed.toSeconds(), Duration.ofDays(1).toSeconds());
        return Math.toIntExact(Math.max(1, days));
    }
}
