package dev.motorpool.booking.rules;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What something costs beside the car.
 *
 * @param amount in the currency of the rule, for each piece
 * @param per started day or rental
 * @param atMost for each piece in one rental, null without a limit
 */
public record Charge(
        @NotNull @DecimalMin("0") @Digits(integer = 9, fraction = 3)
        BigDecimal amount,

        @NotNull Per per,

        @Nullable @DecimalMin("0") @Digits(integer = 9, fraction = 3)
        BigDecimal atMost) {

    /** What the amount is for. */
    public enum Per {
        DAY,
        RENTAL
    }
}
