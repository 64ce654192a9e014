package dev.motorpool.booking.charges;

import dev.motorpool.booking.pricing.Taxes;
import dev.motorpool.booking.rules.TaxRules.Tax;
import dev.motorpool.platform.Money;
import java.math.BigDecimal;
import java.util.List;

/**
 * A tax on a charge, as it was agreed on for the booking.
 *
 * @param included whether the charge has it in it already
 */
record ChargeTax(String name, BigDecimal percent, boolean included, long amountMinor) {

    static List<ChargeTax> on(Money amount, List<Tax> taxes) {
        return Taxes.on(amount, taxes).stream()
                .map(part -> new ChargeTax(
                        part.tax().name(),
                        part.tax().percent(),
                        part.tax().included(),
                        part.amount().minor()))
                .toList();
    }

    /** The same taxes on another amount. */
    static List<ChargeTax> again(Money amount, List<ChargeTax> like) {
        return on(
                amount,
                like.stream()
                        .map(tax -> new Tax(tax.name, tax.percent, tax.included))
                        .toList());
    }
}
