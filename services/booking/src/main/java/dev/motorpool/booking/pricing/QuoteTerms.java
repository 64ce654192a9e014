package dev.motorpool.booking.pricing;

import dev.motorpool.booking.api.BookingId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a quote promises beside its price. */
public interface QuoteTerms {

    /** Kilometres in the price and what each beyond costs; both null when unlimited. */
    record Mileage(
            boolean unlimited,
            @Nullable Integer includedKm,
            @Nullable BigDecimal pricePerExtraKm) {}

    /**
     * Minutes that cost nothing, and what each started hour costs once they are over.
     *
     * @param chargedFrom since when both are counted: the end of the time that the price pays for; null for the agreed return
     */
    record LateReturn(
            int graceMinutes,
            BigDecimal pricePerHour,
            @Nullable Instant chargedFrom) {}

    /**
     * Staff set rules aside.
     *
     * @param reason in their words
     * @param rules the codes of the refusals that there would have been, such as lead-time; empty when there would be none
     */
    record Overridden(String reason, List<String> rules) {

        public Overridden {
            rules = List.copyOf(rules);
        }
    }

    /** The quote is for changing this booking as it is at that version; {@code difference} is to pay or, below 0, given back. */
    record Change(BookingId bookingId, long bookingVersion, BigDecimal previousTotal, BigDecimal difference) {}
}
