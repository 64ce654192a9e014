package dev.motorpool.booking.rules;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.Set;

/**
 * Days of the week that cost more, or less.
 *
 * @param percent added to the price of these days, negative for a reduction
 */
public record WeekdayRate(
        @NotBlank @Size(max = 80) String name,
        @NotEmpty Set<DayOfWeek> days,

        @NotNull @DecimalMin("-100") @DecimalMax("1000") @Digits(integer = 4, fraction = 2)
        BigDecimal percent) {}
