package dev.motorpool.booking.maintenance;

import dev.motorpool.booking.api.MaintenanceId;
import dev.motorpool.booking.api.MaintenanceView;
import dev.motorpool.booking.api.Period;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.security.UserId;
import java.time.Instant;

/** A time in which a car is nobody's to rent. */
record Block(
        MaintenanceId id,
        long version,
        CarId carId,
        Period period,
        String reason,
        UserId createdBy,
        Instant createdAt,
        Instant updatedAt) {

    Block changed(Period otherPeriod, String otherReason, Instant now) {
        return new Block(id, version + 1, carId, otherPeriod, otherReason, createdBy, createdAt, now);
    }

    MaintenanceView view() {
        return new MaintenanceView(id, version, carId, period.from(), period.to(), reason, createdAt, updatedAt);
    }
}
