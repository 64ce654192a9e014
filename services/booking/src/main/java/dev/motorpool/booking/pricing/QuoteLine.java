package dev.motorpool.booking.pricing;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One line of a quote.
 *
 * @param unit what {@code quantity} counts
 * @param unitPrice of one unit; for shares of other lines (seasons, discounts, codes, taxes) there is one unit
 * @param amount what counts, in the quote's currency; negative for what is taken off
 * @param included a tax that the other lines have in them already, not added once more
 * @param rule that made it, for example {@code extras/GPS@3}; null where the car's own price did
 */
public record QuoteLine(
        LineKind kind,
        String label,
        long quantity,
        Unit unit,
        BigDecimal unitPrice,
        BigDecimal amount,
        boolean included,
        @Nullable String rule) {

    /** What is counted. */
    public enum Unit {
        HOUR,
        DAY,
        WEEK,
        MONTH,
        RENTAL
    }

    public QuoteLine {
        if (unitPrice.multiply(BigDecimal.valueOf(quantity)).compareTo(amount) != 0) {
            throw new IllegalArgumentException("%d x %s is not %s".formatted(quantity, unitPrice, amount));
        }
    }
}
