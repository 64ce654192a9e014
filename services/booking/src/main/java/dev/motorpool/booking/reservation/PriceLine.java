package dev.motorpool.booking.reservation;

import dev.motorpool.booking.pricing.QuoteLine;
import dev.motorpool.platform.Money;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * One line of a booking's price, kept as it was agreed.
 *
 * @param kind such as rental, extra, discount, tax
 * @param quantity of {@code unit}
 * @param unitMinor the price of one unit in the booking's minor units of currency
 * @param amountMinor what the line adds to the price, below 0 for a discount; the lines sum to the total
 * @param rule what made the line
 */
public record PriceLine(
        String kind, String label, BigDecimal quantity, String unit, long unitMinor, long amountMinor, String rule) {

    static PriceLine of(QuoteLine line, String currency) {
        return new PriceLine(
                line.kind().name().toLowerCase(Locale.ROOT),
                line.label(),
                BigDecimal.valueOf(line.quantity()),
                line.unit().name().toLowerCase(Locale.ROOT),
                Money.of(line.unitPrice(), currency).minor(),
                Money.of(line.amount(), currency).minor(),
                line.rule() == null ? "car" : line.rule());
    }
}
