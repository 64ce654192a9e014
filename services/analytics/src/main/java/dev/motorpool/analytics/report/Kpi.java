package dev.motorpool.analytics.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a period beside that of the period before.
 *
 * @param currency of an amount (ISO 4217), null for what is not money
 * @param change relative: 0.1 is ten per cent more; null when there was nothing before
 */
record Kpi(
        String name,
        @Nullable String currency,
        BigDecimal value,
        BigDecimal previous,
        @Nullable BigDecimal change) {

    static Kpi of(String name, @Nullable String currency, BigDecimal value, BigDecimal previous) {
        var change = previous.signum() == 0
                ? null
                : value.subtract(previous).divide(previous.abs(), 4, RoundingMode.HALF_UP);
        return new Kpi(name, currency, value, previous, change);
    }
}
