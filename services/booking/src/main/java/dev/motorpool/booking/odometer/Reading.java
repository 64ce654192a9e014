package dev.motorpool.booking.odometer;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.security.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the odometer of a car said.
 *
 * @param number counts the readings of a car from 1 on
 * @param booking at whose handover or return it was read, null when fleet tells of it
 * @param readBy null when fleet tells of it
 * @param reason why it is right although it looks wrong, in the words of whoever read it
 */
public record Reading(
        CarId carId,
        int number,
        int km,
        Instant readAt,
        Source source,
        @Nullable BookingId booking,
        @Nullable UserId readBy,
        @Nullable String reason) {

    /** Where a reading comes from. */
    public enum Source {
        HANDOVER,
        RETURN,
        /** Whoever keeps the car's data. */
        FLEET
    }

    public Reading {
        if (number < 1 || km < 0) {
            throw new IllegalArgumentException("reading %d of %d km".formatted(number, km));
        }
    }

    Reading after(@Nullable Reading last) {
        return new Reading(carId, last == null ? 1 : last.number + 1, km, readAt, source, booking, readBy, reason);
    }
}
