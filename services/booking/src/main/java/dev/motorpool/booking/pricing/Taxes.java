package dev.motorpool.booking.pricing;

import dev.motorpool.booking.rules.TaxRules.Tax;
import dev.motorpool.platform.Money;
import java.math.BigDecimal;
import java.util.List;

/** Taxes on an amount, each for itself: no tax is on another. */
public final class Taxes {

    /** What one tax comes to. */
    public record Part(Tax tax, Money amount) {}

    private Taxes() {}

    public static List<Part> on(Money base, List<Tax> taxes) {
        var all = taxes.stream().filter(Tax::included).map(Tax::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
        return taxes.stream()
                .map(tax -> new Part(
                        tax,
                        tax.included()
                                ? Rounding.contained(base, tax.percent(), all)
                                : Rounding.percent(base, tax.percent())))
                .toList();
    }
}
