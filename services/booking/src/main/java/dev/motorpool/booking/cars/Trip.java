package dev.motorpool.booking.cars;

import dev.motorpool.booking.api.Period;
import dev.motorpool.fleet.api.BranchId;
import org.jspecify.annotations.Nullable;

/**
 * What a car is wanted for.
 *
 * @param pickup where it has to be by then, null when that is not known
 * @param dropoff where it is left
 * @param blocked the rental and the turnaround after it
 */
public record Trip(@Nullable BranchId pickup, @Nullable BranchId dropoff, Period blocked) {

    public boolean isOneWay() {
        return pickup != null && dropoff != null && !pickup.equals(dropoff);
    }
}
