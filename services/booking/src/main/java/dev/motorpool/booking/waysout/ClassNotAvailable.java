package dev.motorpool.booking.waysout;

import dev.motorpool.platform.problem.Problem;
import org.springframework.http.HttpStatus;

/** Every car of the class is taken for that time, however the others are moved. */
public final class ClassNotAvailable extends Problem {

    public ClassNotAvailable() {
        super(
                HttpStatus.CONFLICT,
                "class-not-available",
                "Every car of this class is taken at that branch for these dates. Please choose other dates or another"
                        + " class.");
    }
}
