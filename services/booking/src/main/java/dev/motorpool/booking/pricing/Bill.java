package dev.motorpool.booking.pricing;

import dev.motorpool.booking.pricing.QuoteLine.Unit;
import dev.motorpool.booking.rules.Charge;
import dev.motorpool.booking.rules.Charge.Per;
import dev.motorpool.booking.rules.Filed;
import dev.motorpool.platform.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines as they come, and their sums. What is taken off the rental never takes more than there is. */
final class Bill {

    private final Stay stay;
    private final List<QuoteLine> lines = new ArrayList<>();
    private Money rental;
    private Money others;
    private Money taxesOnTop;
    private Money taxes;

    Bill(Stay stay, Money like) {
        this.stay = stay;
        this.rental = like.zero();
        this.others = like.zero();
        this.taxesOnTop = like.zero();
        this.taxes = like.zero();
    }

    void units(LineKind kind, String label, long quantity, Unit unit, Money unitPrice, @Nullable Filed<?> rule) {
        var amount = unitPrice.times(quantity);
        if (kind.isRental()) {
            rental = rental.plus(amount);
        } else {
            others = others.plus(amount);
        }
        lines.add(line(kind, label, quantity, unit, unitPrice, false, rule));
    }

    /** A share of what is there already; nothing is written when it comes to nothing. */
    void share(LineKind kind, String label, Money amount, @Nullable Filed<?> rule) {
        var most = amount.minor() < 0 && rental.plus(amount).minor() < 0 ? rental.negated() : amount;
        if (!most.isZero()) {
            units(kind, label, 1, Unit.RENTAL, most, rule);
        }
    }

    void charge(LineKind kind, String label, Charge charge, int pieces, @Nullable Filed<?> rule) {
        var unit = money(charge.amount());
        var days = charge.per() == Per.DAY ? stay.days() : 1;
        var cap = charge.atMost() == null ? null : money(charge.atMost());
        if (cap != null && unit.times(days).minor() > cap.minor()) {
            units(kind, label + ", at most", pieces, Unit.RENTAL, cap, rule);
        } else {
            units(kind, label, (long) pieces * days, charge.per() == Per.DAY ? Unit.DAY : Unit.RENTAL, unit, rule);
        }
    }

    void tax(String label, Money amount, boolean included, Filed<?> rule) {
        taxes = taxes.plus(amount);
        taxesOnTop = included ? taxesOnTop : taxesOnTop.plus(amount);
        lines.add(line(LineKind.TAX, label, 1, Unit.RENTAL, amount, included, rule));
    }

    Money money(BigDecimal amount) {
        return Money.of(amount, rental.currencyCode());
    }

    Stay stay() {
        return stay;
    }

    /** The car itself, with all that made it dearer or cheaper so far. */
    Money rental() {
        return rental;
    }

    Money subtotal() {
        return rental.plus(others);
    }

    Money taxes() {
        return taxes;
    }

    Money total() {
        return subtotal().plus(taxesOnTop);
    }

    List<QuoteLine> lines() {
        return List.copyOf(lines);
    }

    private static QuoteLine line(
            LineKind kind,
            String label,
            long quantity,
            Unit unit,
            Money unitPrice,
            boolean included,
            @Nullable Filed<?> rule) {
        return new QuoteLine(
                kind,
                label,
                quantity,
                unit,
                unitPrice.amount(),
                unitPrice.times(quantity).amount(),
                included,
                rule == null ? null : rule.reference());
    }
}
