package dev.motorpool.identity.recovery;

import dev.motorpool.platform.problem.Problem;
import org.springframework.http.HttpStatus;

final class PasswordLinkInvalid extends Problem {

    PasswordLinkInvalid() {
        super(
                HttpStatus.BAD_REQUEST,
                "password-link-invalid",
                "This link does not work any more: it was used, a newer one was sent, or its time is over. Please ask for"
                        + " another one.");
    }
}
