package dev.motorpool.booking.cars;

import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarClass;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.Money;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What booking knows of a car.
 *
 * @param branchId null until fleet has told of the car since booking asks for it
 * @param standIn no car, but what holds the place of one until there is one; never active
 */
public record Car(
        CarId id,
        String name,
        CarClass carClass,
        @Nullable String acrissCode,
        @Nullable BranchId branchId,
        ZoneId timeZone,
        Money perDay,
        boolean active,
        boolean standIn) {}
