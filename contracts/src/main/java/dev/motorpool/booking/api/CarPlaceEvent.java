package dev.motorpool.booking.api;

import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.facts.Fact;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What booking tells of where cars are, because cars follow their bookings. */
public sealed interface CarPlaceEvent extends Fact {

    /**
     * The car was seen at a branch at which it was not before: handed over or taken back there.
     *
     * @param bookingId the rental that brought it, null when none did
     * @param occurredAt when it was seen; of two that tell of one car the later is right, in whatever order they arrive
     */
    record CarMoved(
            CarId carId, BranchId branchId, @Nullable BookingId bookingId, Instant occurredAt)
            implements CarPlaceEvent {

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
