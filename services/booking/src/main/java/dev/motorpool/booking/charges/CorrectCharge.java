package dev.motorpool.booking.charges;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * What a charge is from now on.
 *
 * @param amount in the booking's currency, without taxes that come on top; 0 waives it
 * @param reason why, for the history
 */
record CorrectCharge(
        @NotNull @PositiveOrZero @Max(1_000_000) BigDecimal amount,
        @NotBlank @Size(max = 500) String reason) {}
