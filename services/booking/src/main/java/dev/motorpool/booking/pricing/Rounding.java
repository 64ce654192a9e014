package dev.motorpool.booking.pricing;

import dev.motorpool.platform.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The one rule of rounding: what a line comes to is rounded half up to the minor unit of its currency, once, and sums are
 * made of rounded lines, so that they always add up.
 */
final class Rounding {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Rounding() {}

    static Money times(Money amount, BigDecimal factor) {
        return rounded(BigDecimal.valueOf(amount.minor()).multiply(factor), BigDecimal.ONE, amount);
    }

    static Money percent(Money amount, BigDecimal percent) {
        return share(amount, percent, 1, 1);
    }

    /** The percentage of so many parts of the whole. */
    static Money share(Money amount, BigDecimal percent, long parts, long whole) {
        var part = BigDecimal.valueOf(amount.minor()).multiply(percent).multiply(BigDecimal.valueOf(parts));
        return rounded(part, HUNDRED.multiply(BigDecimal.valueOf(whole)), amount);
    }

    /** The tax that is in an amount that has taxes of {@code all} percent in it. */
    static Money contained(Money amount, BigDecimal percent, BigDecimal all) {
        return rounded(BigDecimal.valueOf(amount.minor()).multiply(percent), HUNDRED.add(all), amount);
    }

    static Money quotient(Money amount, long parts) {
        return rounded(BigDecimal.valueOf(amount.minor()), BigDecimal.valueOf(parts), amount);
    }

    private static Money rounded(BigDecimal minor, BigDecimal divisor, Money like) {
        return new Money(minor.divide(divisor, 0, RoundingMode.HALF_UP).longValueExact(), like.currency());
    }
}
