package dev.motorpool.booking.reservation;

import dev.motorpool.booking.cars.Car;
import dev.motorpool.fleet.api.BranchId;
import org.jspecify.annotations.Nullable;

/** Where a rental begins and ends; null where booking did not know the car's branch. */
public record Places(@Nullable BranchId pickup, @Nullable BranchId dropoff) {

    public boolean isOneWay() {
        return pickup != null && !pickup.equals(dropoff);
    }

    public static Places of(Car car) {
        return new Places(car.branchId(), car.branchId());
    }
}
