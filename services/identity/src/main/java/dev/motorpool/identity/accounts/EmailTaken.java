package dev.motorpool.identity.accounts;

import dev.motorpool.platform.problem.Problem;
import org.springframework.http.HttpStatus;

public final class EmailTaken extends Problem {

    EmailTaken() {
        super(HttpStatus.CONFLICT, "email-taken", "There is an account with this e-mail address already.");
    }
}
