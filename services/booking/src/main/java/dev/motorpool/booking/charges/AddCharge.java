package dev.motorpool.booking.charges;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * Something more to pay for a rental that is over.
 *
 * @param amount in the booking's currency, without taxes that come on top
 * @param reason why, for the history
 */
record AddCharge(
        @NotNull Charge.Kind kind,
        @NotBlank @Size(max = 200) String label,
        @NotNull @Positive @Max(1_000_000) BigDecimal amount,
        @NotBlank @Size(max = 500) String reason) {}
