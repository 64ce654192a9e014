package dev.motorpool.fleet.branches;

import dev.motorpool.fleet.api.BranchId;

/** What branches need of the cars, which know branches themselves; under {@link FleetLock#changeBranches}. */
public interface BranchCars {

    boolean anyActive(BranchId branch);

    /** Tells everybody again of the branch's active cars, each in a new version. */
    void publishAgain(BranchId branch);
}
