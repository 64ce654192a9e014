package dev.motorpool.booking.reservation;

import dev.motorpool.booking.api.Period;
import dev.motorpool.booking.api.QuoteId;
import dev.motorpool.booking.cars.Car;
import dev.motorpool.platform.Money;
import java.math.BigDecimal;
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
 */
public record Price(
        @Nullable QuoteId quoteId, int days, Money perDay, Money total, Money deposit, List<PriceLine> lines) {

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

    /** Started days at the car's daily rate. */
    public static Price of(Car car, Period period) {
        var days = period.days(car.timeZone());
        var perDay = car.perDay();
        var total = perDay.times(days);
        var line = new PriceLine(
                "rental", "Rental", BigDecimal.valueOf(days), "day", perDay.minor(), total.minor(), "car");
        return new Price(null, days, perDay, total, total.zero(), List.of(line));
    }
}
