package dev.motorpool.booking.charges;

import dev.motorpool.platform.Money;

/**
 * Something to pay on top, without the taxes that come on top of it.
 *
 * @param unitMinor price of one unit, in the booking's minor units of currency
 */
public record Charge(Kind kind, String label, long quantity, String unit, long unitMinor, long amountMinor) {

    /** What is charged for. */
    public enum Kind {
        LATE,
        DISTANCE,
        FUEL,
        DAMAGE,
        CLEANING,
        TOLL,
        FINE,
        OTHER,
        /** Tax on the charges before it, where it comes on top of them. */
        TAX
    }

    public Charge {
        if (amountMinor < 0) {
            throw new IllegalArgumentException("a charge of %d gives money back".formatted(amountMinor));
        }
    }

    public static Charge of(Kind kind, String label, long quantity, String unit, Money unitPrice) {
        return of(kind, label, quantity, unit, unitPrice, unitPrice.times(quantity));
    }

    public static Charge of(Kind kind, String label, long quantity, String unit, Money unitPrice, Money amount) {
        return new Charge(kind, label, quantity, unit, unitPrice.minor(), amount.minor());
    }

    /** Where nothing is counted. */
    public static Charge of(Kind kind, String label, Money amount) {
        return of(kind, label, 1, "charge", amount);
    }
}
