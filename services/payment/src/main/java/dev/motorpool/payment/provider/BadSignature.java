package dev.motorpool.payment.provider;

import dev.motorpool.platform.problem.Problem;
import org.springframework.http.HttpStatus;

/** Somebody other than the provider, or an old recording of it. */
public final class BadSignature extends Problem {

    public BadSignature() {
        super(
                HttpStatus.UNAUTHORIZED,
                "invalid-signature",
                "The webhook is not signed with the provider's secret, or was signed too long ago.");
    }
}
