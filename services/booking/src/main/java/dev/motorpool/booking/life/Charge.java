package dev.motorpool.booking.life;

import dev.motorpool.platform.Money;

/**
 * Something to pay after the return.
 *
 * @param unitMinor price of one unit, in the booking's minor units of currency
 */
record Charge(Kind kind, String label, long quantity, String unit, long unitMinor, long amountMinor) {

    enum Kind {
        LATE,
        DISTANCE,
        FUEL,
        DAMAGE
    }

    static Charge of(Kind kind, String label, long quantity, String unit, Money unitPrice) {
        return of(kind, label, quantity, unit, unitPrice, unitPrice.times(quantity));
    }

    static Charge of(Kind kind, String label, long quantity, String unit, Money unitPrice, Money amount) {
        return new Charge(kind, label, quantity, unit, unitPrice.minor(), amount.minor());
    }
}
