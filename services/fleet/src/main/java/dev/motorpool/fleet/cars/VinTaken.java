package dev.motorpool.fleet.cars;

import dev.motorpool.platform.problem.Problem;
import org.springframework.http.HttpStatus;

final class VinTaken extends Problem {

    VinTaken(Throwable cause) {
        super(HttpStatus.CONFLICT, "vin-taken", "Another car of the fleet has this VIN.", cause);
    }
}
