package dev.motorpool.booking.charges;

import dev.motorpool.platform.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** One line of what comes on top; the lines add up to what is to pay. */
public record ChargeView(
        Charge.Kind kind, String label, long quantity, String unit, BigDecimal unitPrice, BigDecimal amount) {

    public static ChargeView of(Charge charge, String currency) {
        return new ChargeView(
                charge.kind(),
                charge.label(),
                charge.quantity(),
                charge.unit(),
                Money.of(charge.unitMinor(), currency).amount(),
                Money.of(charge.amountMinor(), currency).amount());
    }

    /** The charges as lines, and after them each tax that comes on top. */
    public static List<Charge> lines(List<ChargeEntry> entries) {
        var lines = new ArrayList<>(entries.stream().map(ChargeEntry::charge).toList());
        var taxes = new LinkedHashMap<String, Charge>();
        for (var entry : entries) {
            for (var tax : entry.taxes()) {
                if (!tax.included() && tax.amountMinor() > 0) {
                    taxes.merge(
                            label(tax), line(tax, entry.currency()), (one, other) -> sum(one, other, entry.currency()));
                }
            }
        }
        lines.addAll(taxes.values());
        return lines;
    }

    private static String label(ChargeTax tax) {
        return "%s, %s %%"
                .formatted(tax.name(), tax.percent().stripTrailingZeros().toPlainString());
    }

    private static Charge line(ChargeTax tax, String currency) {
        return Charge.of(Charge.Kind.TAX, label(tax), Money.of(tax.amountMinor(), currency));
    }

    private static Charge sum(Charge one, Charge other, String currency) {
        return Charge.of(one.kind(), one.label(), Money.of(one.amountMinor() + other.amountMinor(), currency));
    }
}
