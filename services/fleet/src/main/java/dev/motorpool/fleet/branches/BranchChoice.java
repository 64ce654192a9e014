package dev.motorpool.fleet.branches;

import dev.motorpool.platform.problem.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** At which branch a car is when nobody says: the nearest within 50 km, or the only one there is. */
public final class BranchChoice {

    private static final double NEAR_KM = 50;

    private BranchChoice() {}

    /**
     * @throws Problem 400 when several branches are equally right, or none
     */
    public static Branch of(List<Branch> branches, @Nullable Double latitude, @Nullable Double longitude) {
        if (branches.isEmpty()) {
            throw Problem.invalid("branchId", "must name a branch, and there is none yet: open one first");
        }
        return nearest(branches, latitude, longitude)
                .or(() -> branches.size() == 1 ? Optional.of(branches.getFirst()) : Optional.empty())
                .orElseThrow(() -> Problem.invalid(
                        "branchId", "is required, because no branch is within 50 km of the car and there are several"));
    }

    private static Optional<Branch> nearest(
            List<Branch> branches, @Nullable Double latitude, @Nullable Double longitude) {
        if (latitude == null || longitude == null) {
            return Optional.empty();
        }
        var here = new Place(latitude, longitude);
        return branches.stream()
                .min(Comparator.comparingDouble(branch -> branch.place().kilometresTo(here)))
                .filter(branch -> branch.place().kilometresTo(here) <= NEAR_KM);
    }
}
