package dev.motorpool.fleet.cars;

import dev.motorpool.platform.problem.Problem;
import org.springframework.http.HttpStatus;

/** Somebody changed it after the caller had read it. */
final class VersionConflict extends Problem {

    VersionConflict(long expected, long actual) {
        super(
                HttpStatus.CONFLICT,
                "version-conflict",
                "It has been changed meanwhile: you have version %d, it is at %d.".formatted(expected, actual));
    }
}
