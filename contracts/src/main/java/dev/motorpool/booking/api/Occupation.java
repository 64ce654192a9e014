package dev.motorpool.booking.api;

import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A car that is somebody's for a time: a renter's, or the workshop's.
 *
 * @param id of the booking or of the maintenance
 * @param version of it
 * @param blockedUntil when the car is free for the next renter
 * @param movesTo where the car is from the end on, null when it stays where it was
 */
public record Occupation(
        UUID id,
        long version,
        CarId carId,
        Instant from,
        Instant to,
        Instant blockedUntil,
        @Nullable BranchId movesTo) {}
