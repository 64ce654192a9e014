package dev.motorpool.identity.credentials;

import dev.motorpool.platform.problem.Problem;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

final class TooManyAttempts extends Problem {

    TooManyAttempts(Duration wait) {
        super(
                HttpStatus.TOO_MANY_REQUESTS,
                "too-many-attempts",
                "There were too many failed attempts to log in. Please try again later.");
        getHeaders()
                .set(
                        HttpHeaders.RETRY_AFTER,
                        String.valueOf(Math.max(1, wait.plusMillis(999).toSeconds())));
    }
}
