package dev.motorpool.payment.checkout;

import dev.motorpool.payment.attempts.Attempt;
import dev.motorpool.platform.problem.Problem;
import org.springframework.http.HttpStatus;

/** The bank said no. The payment is still due, and another card may do. */
final class CardDeclined extends Problem {

    CardDeclined(Attempt attempt) {
        super(HttpStatus.PAYMENT_REQUIRED, "card-declined", String.valueOf(attempt.failure()));
        with("paymentId", attempt.payment());
    }
}
