package dev.motorpool.fleet.cars;

import dev.motorpool.fleet.api.BranchId;
import java.util.List;

/**
 * How many cars of a filter each branch has; branches without any are left out.
 *
 * @param total of them all
 */
record CarsByBranch(List<Count> items, long total) {

    record Count(BranchId branchId, long cars) {}

    static CarsByBranch of(List<Count> items) {
        return new CarsByBranch(items, items.stream().mapToLong(Count::cars).sum());
    }
}
