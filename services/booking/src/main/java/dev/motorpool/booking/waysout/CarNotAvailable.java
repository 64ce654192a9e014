package dev.motorpool.booking.waysout;

import dev.motorpool.booking.cars.Car;
import dev.motorpool.booking.waysout.WaysOut.Ways;
import dev.motorpool.fleet.api.CarClass;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.problem.Problem;
import java.math.BigDecimal;
import java.time.Instant;
import org.springframework.http.HttpStatus;

/** The car is taken for that time; says what else there is. */
public final class CarNotAvailable extends Problem {

    /** Another car that was free a moment ago, and what it would cost. */
    record Alternative(CarId carId, String name, BigDecimal totalPrice, String currency) {}

    /** The same car at another time, for as long. */
    record NearestFree(Instant pickupTime, Instant dropoffTime) {}

    /** @param difference to what was wanted, in the same currency */
    record NextClass(
            CarId carId,
            String name,
            CarClass carClass,
            BigDecimal totalPrice,
            BigDecimal difference,
            String currency) {}

    CarNotAvailable(Car car, Ways ways) {
        super(
                HttpStatus.CONFLICT,
                "car-not-available",
                "%s is taken for these dates.%s"
                        .formatted(
                                car.name(),
                                ways.alternatives().isEmpty() ? "" : " Other cars of its kind near by are free."));
        with("carId", car.id());
        with("alternatives", ways.alternatives());
        if (ways.nearestFree() != null) {
            with(
                    "nearestFree",
                    new NearestFree(
                            ways.nearestFree().from(), ways.nearestFree().to()));
        }
        if (ways.nextClass() != null) {
            with("nextClass", ways.nextClass());
        }
    }
}
