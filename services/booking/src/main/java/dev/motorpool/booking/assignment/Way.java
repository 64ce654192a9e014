package dev.motorpool.booking.assignment;

import dev.motorpool.fleet.api.BranchId;
import org.jspecify.annotations.Nullable;

/**
 * Where a rental takes its car from and to.
 *
 * @param from null when staff bring the car from wherever it is
 */
record Way(@Nullable BranchId from, BranchId to) {

    boolean movesTheCar() {
        return !to.equals(from);
    }
}
