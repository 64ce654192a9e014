package dev.motorpool.booking.rules;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/**
 * Taken off the whole rental from so many days on; of several the longest that is reached.
 *
 * @param percent of the rental with seasons and weekdays
 */
public record LengthDiscount(
        @Min(2) @Max(3650) int fromDays,

        @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
        BigDecimal percent) {}
