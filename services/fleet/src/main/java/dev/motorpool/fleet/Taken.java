package dev.motorpool.fleet;

import dev.motorpool.platform.problem.Problem;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;

/** Something that only one may have is another's already. */
final class Taken extends Problem {

    private Taken(String code, String detail, Throwable cause) {
        super(HttpStatus.CONFLICT, code, detail, cause);
    }

    /** The refusal that a broken constraint stands for, or the exception itself. */
    static RuntimeException of(DataIntegrityViolationException e) {
        var message = String.valueOf(e.getMessage());
        if (message.contains("car_plate_taken")) {
            return new Taken("plate-taken", "Another car of the fleet has this plate.", e);
        }
        if (message.contains("branch_code_taken")) {
            return new Taken("branch-code-taken", "Another branch has this code.", e);
        }
        return e;
    }
}
