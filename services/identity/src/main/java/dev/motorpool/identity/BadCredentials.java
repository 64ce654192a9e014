package dev.motorpool.identity;

import dev.motorpool.platform.problem.Problem;
import org.springframework.http.HttpStatus;

final class BadCredentials extends Problem {

    BadCredentials() {
        super(HttpStatus.UNAUTHORIZED, "bad-credentials", "E-mail address or password is wrong.");
    }
}
