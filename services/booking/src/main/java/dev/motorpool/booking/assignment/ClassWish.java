package dev.motorpool.booking.assignment;

import dev.motorpool.booking.api.Period;
import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarClass;

/**
 * A car of a class at a branch, whichever.
 *
 * @param blocked the rental and the turnaround after it
 * @param currency in which the price was told
 */
record ClassWish(BranchId branch, CarClass carClass, Period blocked, String currency) {

    ClassPlace place() {
        return new ClassPlace(branch, carClass);
    }
}
