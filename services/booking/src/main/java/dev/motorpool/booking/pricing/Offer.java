package dev.motorpool.booking.pricing;

import dev.motorpool.fleet.api.CarClass;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted, as booking's copies know it.
 *
 * @param carId null when any car of the class will do
 * @param perDay the car's own price of a day; for a class that of its cheapest car at the branch
 */
public record Offer(
        @Nullable CarId carId,
        CarClass carClass,
        @Nullable String acrissCode,
        Place pickup,
        Place dropoff,
        Money perDay) {

    String currency() {
        return perDay.currencyCode();
    }

    boolean isOneWay() {
        return !pickup.id().equals(dropoff.id());
    }
}
