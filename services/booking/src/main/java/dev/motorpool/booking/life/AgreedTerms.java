package dev.motorpool.booking.life;

import dev.motorpool.booking.reservation.Booking;
import dev.motorpool.platform.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.springframework.stereotype.Component;

/** What was agreed about returns: the quote's word, or the operator's settings where a booking has no quote. */
@Component
class AgreedTerms {

    private final LifeProperties settings;

    AgreedTerms(LifeProperties settings) {
        this.settings = settings;
    }

    ReturnTerms terms(Booking booking) {
        var day = booking.price().perDay();
        return new ReturnTerms(
                settings.lateGrace(),
                day.percentRoundedUp(settings.latePercentPerHour()),
                day,
                null,
                day.zero(),
                money(settings.fuelPricePerPercent(), day.currencyCode()));
    }

    private static Money money(BigDecimal amount, String currency) {
        var digits = Currency.getInstance(currency).getDefaultFractionDigits();
        return Money.of(amount.setScale(digits, RoundingMode.DOWN), currency);
    }
}
