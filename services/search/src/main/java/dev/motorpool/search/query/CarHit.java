package dev.motorpool.search.query;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.motorpool.booking.api.Period;
import dev.motorpool.fleet.api.CarView;
import dev.motorpool.search.engine.SearchResult.Hit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A car that was found, as a renter sees it.
 *
 * @param distanceKm from the place that was asked for
 * @param days started days of the period that was asked for, on the clocks of the car's branch
 * @param totalPrice for those days, in the car's currency
 */
record CarHit(
        @JsonUnwrapped
        @JsonIgnoreProperties({"version", "plate", "active", "createdAt", "updatedAt", "vin", "odometerKm", "ownerId"})
        CarView car,

        @Nullable BigDecimal distanceKm,
        @Nullable Integer days,
        @Nullable BigDecimal totalPrice) {

    static CarHit of(Hit hit, @Nullable Period period) {
        var car = hit.car();
        var distance = hit.distanceKm() == null
                ? null
                : BigDecimal.valueOf(hit.distanceKm()).setScale(2, RoundingMode.HALF_UP);
        if (period == null) {
            return new CarHit(car, distance, null, null);
        }
        var days = period.days(car.timeZone());
        return new CarHit(car, distance, days, car.pricePerDay().multiply(BigDecimal.valueOf(days)));
    }
}
