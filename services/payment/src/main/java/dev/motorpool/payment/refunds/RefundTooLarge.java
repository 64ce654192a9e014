package dev.motorpool.payment.refunds;

import dev.motorpool.platform.Money;
import dev.motorpool.platform.problem.Problem;
import org.springframework.http.HttpStatus;

/** More was to go back than is there. */
final class RefundTooLarge extends Problem {

    RefundTooLarge(Money wanted, Money left) {
        super(
                HttpStatus.CONFLICT,
                "refund-too-large",
                "%s %s cannot be given back: %s is left of what was paid."
                        .formatted(wanted.amount(), wanted.currencyCode(), left.amount()));
        with("refundable", left.amount());
        with("currency", left.currencyCode());
    }
}
