package dev.motorpool.booking.pricing;

import java.math.BigDecimal;

/** Numbers as a person writes them. */
final class Numbers {

    private Numbers() {}

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
