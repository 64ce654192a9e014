package dev.motorpool.booking.pricing;

import dev.motorpool.booking.api.BookingId;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a quote promises beside its price. */
public interface QuoteTerms {

    /** Kilometres in the price and what each beyond costs; both null when unlimited. */
    record Mileage(
            boolean unlimited,
            @Nullable Integer includedKm,
            @Nullable BigDecimal pricePerExtraKm) {}

    /** Minutes after the agreed time that cost nothing, and what each started hour since that time costs then. */
    record LateReturn(int graceMinutes, BigDecimal pricePerHour) {}

    /** The quote is for changing this booking as it is at that version; {@code difference} is to pay or, below 0, given back. */
    record Change(BookingId bookingId, long bookingVersion, BigDecimal previousTotal, BigDecimal difference) {}
}
