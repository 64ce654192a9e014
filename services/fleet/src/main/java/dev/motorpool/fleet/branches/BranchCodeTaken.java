package dev.motorpool.fleet.branches;

import dev.motorpool.platform.problem.Problem;
import org.springframework.http.HttpStatus;

final class BranchCodeTaken extends Problem {

    BranchCodeTaken(Throwable cause) {
        super(HttpStatus.CONFLICT, "branch-code-taken", "Another branch has this code.", cause);
    }
}
