package dev.motorpool.booking.charges;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.platform.Money;
import dev.motorpool.platform.security.UserId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What comes on top of a booking's price.
 *
 * @param lines what is to pay for, taxes that come on top among them; what was waived is left out
 * @param total of the lines
 * @param tax what of the total is tax, whether it came on top or was in a charge
 */
record ChargesReply(
        BookingId bookingId,
        List<Item> items,
        List<ChargeView> lines,
        BigDecimal total,
        BigDecimal tax,
        String currency) {

    /**
     * One charge as it is now.
     *
     * @param total with the taxes that come on top
     * @param history what it was before and why it is another, the oldest first; for staff
     */
    record Item(
            UUID id,
            Charge.Kind kind,
            String label,
            BigDecimal amount,
            List<TaxView> taxes,
            BigDecimal total,
            boolean waived,
            @Nullable List<Step> history) {}

    record TaxView(String name, BigDecimal percent, boolean included, BigDecimal amount) {}

    record Step(BigDecimal amount, BigDecimal total, String reason, UserId by, Instant at) {}

    static ChargesReply of(BookingId booking, String currency, List<ChargeEntry> all, boolean forStaff) {
        var current = ChargeBook.latest(all);
        var owed = current.stream().filter(entry -> !entry.amount().isZero()).toList();
        return new ChargesReply(
                booking,
                current.stream()
                        .map(entry -> item(entry, forStaff ? history(all, entry.chargeId()) : null))
                        .toList(),
                ChargeView.lines(owed).stream()
                        .map(charge -> ChargeView.of(charge, currency))
                        .toList(),
                sum(current.stream().map(ChargeEntry::total).toList(), currency),
                sum(current.stream().map(ChargeEntry::tax).toList(), currency),
                currency);
    }

    private static Item item(ChargeEntry entry, @Nullable List<Step> history) {
        return new Item(
                entry.chargeId(),
                entry.charge().kind(),
                entry.charge().label(),
                entry.amount().amount(),
                entry.taxes().stream()
                        .map(tax -> new TaxView(
                                tax.name(),
                                tax.percent(),
                                tax.included(),
                                Money.of(tax.amountMinor(), entry.currency()).amount()))
                        .toList(),
                entry.total().amount(),
                entry.amount().isZero(),
                history);
    }

    private static List<Step> history(List<ChargeEntry> all, UUID charge) {
        return all.stream()
                .filter(entry -> entry.chargeId().equals(charge))
                .map(entry -> new Step(
                        entry.amount().amount(), entry.total().amount(), entry.reason(), entry.by(), entry.at()))
                .toList();
    }

    private static BigDecimal sum(List<Money> amounts, String currency) {
        return amounts.stream().reduce(Money.of(0, currency), Money::plus).amount();
    }
}
