package dev.motorpool.booking.rules;

import dev.motorpool.booking.rules.RateTerms.ChargedFrom;
import dev.motorpool.platform.Money;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What a return costs where no rate says otherwise. An amount belongs to a currency; where none is given it is a part of the
 * price of a day, which is right in every currency.
 *
 * @param lateGrace how long nothing is charged, and nobody is told
 * @param latePercentPerHour of the daily rate for each started hour after that, at most a day's rate for each day
 * @param lateChargedFrom since when hours are late
 * @param fuelPricePerPercent of the tank that is missing, by currency; 1.00 in dollars, euros and pounds when nothing is said
 * @param fuelPercentOfDay of the daily rate for the same, in all other currencies
 */
@Validated
@ConfigurationProperties("motorpool.booking.life")
public record ReturnProperties(
        @DefaultValue("30m") @NotNull Duration lateGrace,
        @DefaultValue("20") @Min(0) @Max(100) int latePercentPerHour,
        @DefaultValue("agreed_return") @NotNull ChargedFrom lateChargedFrom,
        @DefaultValue("2") @Min(0) @Max(100) int fuelPercentOfDay,
        @DefaultValue Map<String, BigDecimal> fuelPricePerPercent) {

    private static final Map<String, BigDecimal> USUAL_FUEL =
            Map.of("USD", BigDecimal.ONE, "EUR", BigDecimal.ONE, "GBP", BigDecimal.ONE);

    public ReturnProperties {
        var amounts = new HashMap<>(USUAL_FUEL);
        fuelPricePerPercent.forEach((currency, amount) -> amounts.put(currency.toUpperCase(Locale.ROOT), amount));
        amounts.replaceAll(ReturnProperties::amount);
        fuelPricePerPercent = Map.copyOf(amounts);
    }

    public Money latePerHour(Money perDay) {
        return perDay.percentRoundedUp(latePercentPerHour);
    }

    public Money fuelPerPercent(Money perDay) {
        var own = fuelPricePerPercent.get(perDay.currencyCode());
        return own == null ? perDay.percentRoundedUp(fuelPercentOfDay) : Money.of(own, perDay.currencyCode());
    }

    private static BigDecimal amount(String currency, BigDecimal amount) {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException(
                    "motorpool.booking.life.fuel-price-per-percent.%s is %s: 0 or more.".formatted(currency, amount));
        }
        return Money.of(amount, currency).amount();
    }
}
