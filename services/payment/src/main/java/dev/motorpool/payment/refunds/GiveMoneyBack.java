package dev.motorpool.payment.refunds;

import dev.motorpool.platform.Money;
import dev.motorpool.platform.problem.Problem;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An admin's wish to give money back.
 *
 * @param amount in the payment's currency; all that is left when absent
 * @param reason for staff; the customer never reads it
 * @param message a sentence that the customer reads with the refund
 */
public record GiveMoneyBack(
        @Nullable @Positive @Digits(integer = 12, fraction = 4)
        BigDecimal amount,

        @NotBlank @Size(max = 500) String reason,
        @Nullable @Size(max = 500) String message) {

    Why why() {
        return new Why(reason, message == null || message.isBlank() ? null : message.strip());
    }

    /**
     * @throws Problem 400 when the currency has fewer decimals
     */
    Money amountIn(Money price) {
        try {
            return Money.of(java.util.Objects.requireNonNull(amount), price.currencyCode());
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("amount", "has more decimals than " + price.currencyCode());
        }
    }
}
