package dev.motorpool.booking.charges;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.pricing.LineKind;
import dev.motorpool.booking.quotes.Quotes;
import dev.motorpool.booking.reservation.Booking;
import dev.motorpool.booking.rulebook.PastRules;
import dev.motorpool.booking.rules.TaxRules;
import dev.motorpool.booking.rules.TaxRules.Tax;
import dev.motorpool.platform.Money;
import dev.motorpool.platform.security.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps charges, and knows the taxes on them: those that the booking's quote was made by, whatever the rules say now. */
@Component
public class ChargeBook {

    private final ChargeRepository charges;
    private final ChargeProperties settings;
    private final Quotes quotes;
    private final PastRules rules;

    ChargeBook(ChargeRepository charges, ChargeProperties settings, Quotes quotes, PastRules rules) {
        this.charges = charges;
        this.settings = settings;
        this.quotes = quotes;
        this.rules = rules;
    }

    /** Charges with their taxes, as they would be kept. */
    public List<ChargeEntry> reckon(Booking booking, List<Charge> made, String reason, UserId by, Instant now) {
        var taxes = made.isEmpty() ? List.<Tax>of() : agreed(booking);
        return made.stream()
                .map(charge -> entry(booking, charge, taxes, reason, by, now))
                .toList();
    }

    /** In the transaction that tells of them, under the booking's lock. */
    public void keep(List<ChargeEntry> entries) {
        entries.forEach(charges::insert);
    }

    /** What each charge of a booking is now. */
    public List<ChargeEntry> current(BookingId booking) {
        return latest(charges.of(booking));
    }

    List<ChargeEntry> all(BookingId booking) {
        return charges.of(booking);
    }

    static List<ChargeEntry> latest(List<ChargeEntry> all) {
        var latest = new LinkedHashMap<UUID, ChargeEntry>();
        all.forEach(entry -> latest.put(entry.chargeId(), entry));
        return new ArrayList<>(latest.values());
    }

    private ChargeEntry entry(Booking booking, Charge charge, List<Tax> taxes, String reason, UserId by, Instant now) {
        var currency = booking.price().total().currencyCode();
        var amount = Money.of(charge.amountMinor(), currency);
        var taxed = settings.untaxed().contains(charge.kind()) ? List.<Tax>of() : taxes;
        return new ChargeEntry(
                UUID.randomUUID(), 0, booking.id(), charge, ChargeTax.on(amount, taxed), currency, reason, by, now);
    }

    /** A quote names the rule of its taxes in their lines. After changes by other rules the last one counts. */
    private List<Tax> agreed(Booking booking) {
        var quote = booking.price().quoteId();
        return quote == null
                ? List.of()
                : quotes.ofBooking(quote).lines().stream()
                        .filter(line -> line.kind() == LineKind.TAX)
                        .map(line -> line.rule())
                        .filter(Objects::nonNull)
                        .reduce((earlier, later) -> later)
                        .flatMap(rules::find)
                        .filter(TaxRules.class::isInstance)
                        .map(rule -> ((TaxRules) rule).taxes())
                        .orElse(List.of());
    }
}
