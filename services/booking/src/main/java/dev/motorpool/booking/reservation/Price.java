package dev.motorpool.booking.reservation;

import dev.motorpool.booking.api.QuoteId;
import dev.motorpool.booking.pricing.Quote;
import dev.motorpool.platform.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rental costs, fixed when it is booked.
 *
 * @param quoteId the quote it was booked by
 * @param days started days
 * @param perDay the base rate
 * @param total what the lines sum to
 * @param deposit kept back at pickup
 * @param tax what of the total is tax, whether it came on top or is in other lines
 */
public record Price(
        @Nullable QuoteId quoteId,
        int days,
        Money perDay,
        Money total,
        Money deposit,
        List<PriceLine> lines,
        Money tax) {

    public Price {
        lines = List.copyOf(lines);
        if (days < 1) {
            throw new IllegalArgumentException("a rental has at least one day, not " + days);
        }
        var sum = lines.stream().mapToLong(PriceLine::amountMinor).sum();
        if (sum != total.minor()) {
            throw new IllegalArgumentException("lines sum to %d, not to %s".formatted(sum, total));
        }
    }

    /** What was promised. Taxes that are in other lines already are told by the quote only. */
    public static Price of(Quote quote) {
        var lines = quote.lines().stream()
                .filter(line -> !line.included())
                .map(line -> PriceLine.of(line, quote.currency()))
                .toList();
        return new Price(
                quote.id(),
                quote.days(),
                quote.perDayMoney(),
                quote.totalMoney(),
                quote.depositMoney(),
                lines,
                tax(quote));
    }

    private static Money tax(Quote quote) {
        return Money.of(quote.taxes(), quote.currency());
    }

    /** Whether there is something in it that others wait for: an extra or a code. */
    boolean holdsWhatIsScarce() {
        return lines.stream()
                .anyMatch(line -> line.kind().equals("extra") || line.kind().equals("promo"));
    }
}
