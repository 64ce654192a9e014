package dev.motorpool.booking.reservation;

import dev.motorpool.booking.cars.Car;
import dev.motorpool.fleet.api.BranchId;
import org.jspecify.annotations.Nullable;

/**
 * Where a rental begins and ends; null where booking did not know the car's branch.
 *
 * @param broughtFrom where the car is that staff bring to the pickup, null when it is there anyway
 * @param carElsewhere where the car will be instead, once that was told; null when it will be at the pickup
 */
public record Places(
        @Nullable BranchId pickup,
        @Nullable BranchId dropoff,
        @Nullable BranchId broughtFrom,
        @Nullable BranchId carElsewhere) {

    public Places(@Nullable BranchId pickup, @Nullable BranchId dropoff) {
        this(pickup, dropoff, null, null);
    }

    public boolean isOneWay() {
        return pickup != null && !pickup.equals(dropoff);
    }

    /** Whether the car is elsewhere after the rental than before. */
    public boolean moveTheCar() {
        return isOneWay() || broughtFrom != null;
    }

    /** The same with a car that is at that branch by then: there anyway, or brought. */
    public Places withCarAt(@Nullable BranchId branch) {
        var isThere = branch == null || pickup == null || pickup.equals(branch);
        return new Places(pickup, dropoff, isThere ? null : branch, null);
    }

    /** The same, with another foresight of where the car will be. */
    public Places withCarElsewhere(@Nullable BranchId branch) {
        return new Places(pickup, dropoff, broughtFrom, branch);
    }

    /** These, with what is known of the same car for the same pickup. */
    Places knowing(Places before) {
        return new Places(pickup, dropoff, before.broughtFrom, before.carElsewhere);
    }

    public static Places of(Car car) {
        return new Places(car.branchId(), car.branchId());
    }
}
