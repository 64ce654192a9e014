package dev.motorpool.identity.password;

import dev.motorpool.platform.problem.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

final class HashingBusy extends Problem {

    HashingBusy() {
        super(
                HttpStatus.SERVICE_UNAVAILABLE,
                "try-again",
                "Too many people are logging in just now. Please try again in a moment.");
        getHeaders().set(HttpHeaders.RETRY_AFTER, "2");
    }
}
