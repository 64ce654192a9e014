package dev.motorpool.search.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** A price per day from and to, both inclusive; null: no bound. */
public record PriceRange(
        @Nullable BigDecimal from, @Nullable BigDecimal to) {

    public static final PriceRange ANY = new PriceRange(null, null);

    public PriceRange {
        if (from != null && to != null && from.compareTo(to) > 0) {
            throw new IllegalArgumentException("the lowest price is above the highest");
        }
    }

    /** Thousandths: no currency has smaller coins. */
    public static long thousandths(BigDecimal price) {
        return price.movePointRight(3).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    public long fromThousandths() {
        return from == null ? Long.MIN_VALUE : thousandths(from);
    }

    public long toThousandths() {
        return to == null ? Long.MAX_VALUE : thousandths(to);
    }
}
