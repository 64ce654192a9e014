package dev.motorpool.identity.credentials;

import dev.motorpool.platform.problem.Problem;
import org.springframework.http.HttpStatus;

public final class BadCredentials extends Problem {

    public BadCredentials() {
        super(HttpStatus.UNAUTHORIZED, "bad-credentials", "E-mail address or password is wrong.");
    }
}
