package dev.motorpool.fleet.imports;

import dev.motorpool.fleet.api.BranchId;
import org.jspecify.annotations.Nullable;

/**
 * Where cars go whose city has no branch.
 *
 * @param into a branch that takes all of them; null to go by the other
 */
public record BranchPolicy(
        NewBranches newBranches, @Nullable BranchId into) {

    static final BranchPolicy OPEN = new BranchPolicy(NewBranches.OPEN, null);
}
