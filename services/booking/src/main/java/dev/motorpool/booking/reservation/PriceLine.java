package dev.motorpool.booking.reservation;

import java.math.BigDecimal;

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
        String kind, String label, BigDecimal quantity, String unit, long unitMinor, long amountMinor, String rule) {}
