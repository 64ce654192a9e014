package dev.motorpool.fleet.cars;

import dev.motorpool.platform.problem.Problem;
import org.springframework.http.HttpStatus;

final class PlateTaken extends Problem {

    PlateTaken(Throwable cause) {
        super(HttpStatus.CONFLICT, "plate-taken", "Another car of the fleet has this plate.", cause);
    }
}
