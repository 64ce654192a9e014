package dev.motorpool.booking.life;

import dev.motorpool.booking.pricing.Quote;
import dev.motorpool.booking.quotes.Quotes;
import dev.motorpool.booking.reservation.Booking;
import dev.motorpool.booking.rules.ReturnProperties;
import dev.motorpool.platform.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was agreed about returns: the quote's word, or the operator's settings where a booking has no quote. */
@Component
class AgreedTerms {

    private final Quotes quotes;
    private final ReturnProperties settings;

    AgreedTerms(Quotes quotes, ReturnProperties settings) {
        this.quotes = quotes;
        this.settings = settings;
    }

    ReturnTerms terms(Booking booking) {
        var quote = booking.price().quoteId();
        return quote == null ? standard(booking) : agreed(quotes.ofBooking(quote), booking);
    }

    private static ReturnTerms agreed(Quote quote, Booking booking) {
        var currency = quote.currency();
        return new ReturnTerms(
                Objects.requireNonNullElse(
                        quote.lateReturn().chargedFrom(), booking.rental().to()),
                Duration.ofMinutes(quote.lateReturn().graceMinutes()),
                money(quote.lateReturn().pricePerHour(), currency),
                quote.perDayMoney(),
                quote.mileage().includedKm(),
                money(quote.mileage().pricePerExtraKm(), currency),
                money(quote.refuelPerPercent(), currency));
    }

    private ReturnTerms standard(Booking booking) {
        var day = booking.price().perDay();
        return new ReturnTerms(
                booking.rental().to(),
                settings.lateGrace(),
                settings.latePerHour(day),
                day,
                null,
                day.zero(),
                settings.fuelPerPercent(day));
    }

    private static Money money(@Nullable BigDecimal amount, String currency) {
        var digits = Currency.getInstance(currency).getDefaultFractionDigits();
        return Money.of((amount == null ? BigDecimal.ZERO : amount).setScale(digits, RoundingMode.DOWN), currency);
    }
}
