package dev.motorpool.booking.life;

import dev.motorpool.booking.charges.Charge;
import dev.motorpool.booking.charges.ChargeEntry;
import dev.motorpool.booking.charges.ChargeView;
import dev.motorpool.platform.Money;
import java.util.List;
import java.util.function.Function;

/** What a return comes to. */
record ReturnBill(List<ChargeEntry> entries, String currency) {

    /** The charges, and the taxes that come on top of them. */
    List<Charge> lines() {
        return ChargeView.lines(entries);
    }

    Money total() {
        return sum(ChargeEntry::total);
    }

    Money tax() {
        return sum(ChargeEntry::tax);
    }

    private Money sum(Function<ChargeEntry, Money> part) {
        return entries.stream().map(part).reduce(Money.of(0, currency), Money::plus);
    }
}
