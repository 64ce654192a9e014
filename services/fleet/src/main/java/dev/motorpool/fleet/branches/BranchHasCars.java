package dev.motorpool.fleet.branches;

import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.platform.problem.Problem;
import org.springframework.http.HttpStatus;

final class BranchHasCars extends Problem {

    BranchHasCars(BranchId id) {
        super(
                HttpStatus.CONFLICT,
                "branch-has-cars",
                "Branch %s still has cars. Move them or take them out of the fleet first.".formatted(id));
    }
}
