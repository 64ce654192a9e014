package dev.motorpool.booking.api;

import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.facts.Fact;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What booking tells of how far cars have been driven, because they are read where they change hands. */
public sealed interface OdometerEvent extends Fact {

    /**
     * Somebody read a car's odometer.
     *
     * @param odometerKm 0 or more; less than before when staff said why
     * @param bookingId the rental that began or ended then, null when none did
     * @param occurredAt when it was read; of two that tell of one car the later is right, in whatever order they arrive
     */
    record OdometerRead(
            CarId carId, int odometerKm, @Nullable BookingId bookingId, Instant occurredAt) implements OdometerEvent {

        @Override
        public String key() {
            return carId.toString();
        }

        /** Microseconds, as many as the database keeps of a time. */
        @Override
        public long version() {
            return TimeUnit.SECONDS.toMicros(occurredAt.getEpochSecond())
                    + TimeUnit.NANOSECONDS.toMicros(occurredAt.getNano());
        }
    }
}
