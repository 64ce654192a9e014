package dev.motorpool.booking.api;

import dev.motorpool.fleet.api.CarId;
import java.time.Instant;

/**
 * A time in which a car is nobody's to rent.
 *
 * @param version grows with every change
 * @param reason such as a new set of tyres; for staff
 */
public record MaintenanceView(
        MaintenanceId id,
        long version,
        CarId carId,
        Instant from,
        Instant to,
        String reason,
        Instant createdAt,
        Instant updatedAt) {}
