package dev.motorpool.booking.rules;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The price of a stretch of time: an amount, or so many times the car's own price of a day.
 *
 * @param price in the currency of the rate
 * @param timesDaily for example 6 for a week at the price of six days; this or {@code price}
 */
public record Tier(
        @NotNull Unit unit,

        @Nullable @DecimalMin("0") @Digits(integer = 9, fraction = 3)
        BigDecimal price,

        @Nullable @DecimalMin("0") @Digits(integer = 4, fraction = 4)
        BigDecimal timesDaily) {

    /** On the clocks of the branch: a day lasts until the same time tomorrow, a month is 30 of them. */
    public enum Unit {
        HOUR(0),
        DAY(1),
        WEEK(7),
        MONTH(30);

        private final int days;

        Unit(int days) {
            this.days = days;
        }

        /** Whole days, 0 for an hour. */
        public int days() {
            return days;
        }
    }
}
