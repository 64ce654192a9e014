package dev.motorpool.booking.rules;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What a return costs where no rate says otherwise.
 *
 * @param lateGrace how long after the agreed return nothing is charged, and nobody is told
 * @param latePercentPerHour of the daily rate for each started hour after that, at most a day's rate for each day
 * @param fuelPricePerPercent for each percent of the tank that is missing, in units of the booking's currency
 */
@Validated
@ConfigurationProperties("motorpool.booking.life")
public record ReturnProperties(
        @DefaultValue("30m") @NotNull Duration lateGrace,
        @DefaultValue("20") @Min(0) @Max(100) int latePercentPerHour,
        @DefaultValue("1") @DecimalMin("0") BigDecimal fuelPricePerPercent) {}
