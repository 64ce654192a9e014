package dev.motorpool.identity.accounts;

import dev.motorpool.platform.problem.Problem;
import org.springframework.http.HttpStatus;

final class LastAdmin extends Problem {

    LastAdmin() {
        super(HttpStatus.CONFLICT, "last-admin", "The last admin must stay one: nobody could undo it.");
    }
}
