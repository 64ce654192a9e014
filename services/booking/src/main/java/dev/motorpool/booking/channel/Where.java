package dev.motorpool.booking.channel;

import dev.motorpool.booking.api.BookingView;
import dev.motorpool.booking.cars.Branch;
import dev.motorpool.platform.calendar.CalendarEvent.Times;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The branches where a rental begins and ends.
 *
 * @param pickup name and address, null where booking does not know it
 * @param pickupZone whose clocks count there
 * @param dropoff like {@code pickup}
 */
record Where(
        @Nullable String pickup,
        ZoneId pickupZone,
        @Nullable String dropoff,
        ZoneId dropoffZone) {

    static Where of(BookingView booking, @Nullable Branch pickup, @Nullable Branch dropoff) {
        var zone = Objects.requireNonNullElse(booking.timeZone(), ZoneOffset.UTC);
        return new Where(
                pickup == null ? null : pickup.where(),
                zone,
                dropoff == null ? null : dropoff.where(),
                dropoff == null || dropoff.id().equals(booking.pickupBranchId()) ? zone : dropoff.timeZone());
    }

    boolean isOneWay() {
        return dropoff != null && !dropoff.equals(pickup);
    }

    ZonedDateTime pickup(Instant time) {
        return time.atZone(pickupZone);
    }

    ZonedDateTime dropoff(Instant time) {
        return time.atZone(dropoffZone);
    }

    Times times(Instant from, Instant to) {
        return new Times(pickup(from), dropoff(to));
    }
}
