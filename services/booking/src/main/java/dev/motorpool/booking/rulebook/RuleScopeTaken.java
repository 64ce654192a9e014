package dev.motorpool.booking.rulebook;

import dev.motorpool.platform.problem.Problem;
import org.springframework.http.HttpStatus;

final class RuleScopeTaken extends Problem {

    RuleScopeTaken(Throwable cause) {
        super(
                HttpStatus.CONFLICT,
                "rule-scope-taken",
                "Another rule holds for exactly the same cars, branches and days. Change that one.",
                cause);
    }
}
