package dev.motorpool.booking.life;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What happens between pickup and return. Prices of a quote go before those that are here.
 *
 * @param earlyHandover how long before the agreed pickup a car may be handed over
 * @param missedAfter how long after the agreed pickup a booking ends by itself as missed; zero leaves that to staff
 * @param missedRefundPercent how much of the price is given back to who did not come
 * @param handoverWithMoneyDue whether a car is handed over although something is not paid
 * @param keepBlocked for how long from now on a late car stays blocked, over and over again
 */
@Validated
@ConfigurationProperties("motorpool.booking.life")
record LifeProperties(
        @DefaultValue("1h") @NotNull Duration earlyHandover,
        @DefaultValue("0m") @NotNull Duration missedAfter,
        @DefaultValue("0") @Min(0) @Max(100) int missedRefundPercent,
        @DefaultValue("6h") @NotNull Duration keepBlocked,
        @DefaultValue("reason") @NotNull MoneyDue handoverWithMoneyDue) {

    /** What becomes of a handover with money due. */
    enum MoneyDue {
        ALLOW,
        /** Staff say why. */
        REASON,
        REFUSE
    }

    LifeProperties {
        if (keepBlocked.compareTo(Duration.ofMinutes(10)) < 0) {
            throw new IllegalArgumentException(
                    "motorpool.booking.life.keep-blocked is %s: 10 minutes or more.".formatted(keepBlocked));
        }
    }
}
