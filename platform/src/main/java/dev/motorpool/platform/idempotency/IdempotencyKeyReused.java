package dev.motorpool.platform.idempotency;

import dev.motorpool.platform.problem.Problem;
import org.springframework.http.HttpStatus;

/** The key came before, with another request. */
public final class IdempotencyKeyReused extends Problem {

    IdempotencyKeyReused() {
        super(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "idempotency-key-reused",
                "This Idempotency-Key was used for another request. Send a new key with a new request.");
    }
}
