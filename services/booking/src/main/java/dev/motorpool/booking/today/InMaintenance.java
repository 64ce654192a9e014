package dev.motorpool.booking.today;

import dev.motorpool.booking.api.MaintenanceId;
import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarId;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A car that nobody can rent at some time of the day. */
record InMaintenance(
        MaintenanceId id,
        CarId carId,
        String carName,
        @Nullable String plate,
        @Nullable BranchId branchId,
        ZoneId timeZone,
        Instant from,
        Instant to,
        String reason) {}
