package dev.motorpool.booking.reservation;

import dev.motorpool.booking.cars.Car;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.problem.Problem;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.http.HttpStatus;

/** The car is taken for that time; says which others are free. */
final class CarNotAvailable extends Problem {

    /** Another car that was free a moment ago, and what it would cost. */
    record Alternative(CarId carId, String name, BigDecimal totalPrice, String currency) {}

    CarNotAvailable(Car car, List<Alternative> alternatives) {
        super(
                HttpStatus.CONFLICT,
                "car-not-available",
                "%s is taken for these dates.%s"
                        .formatted(
                                car.name(), alternatives.isEmpty() ? "" : " Other cars of its kind near by are free."));
        with("carId", car.id());
        with("alternatives", alternatives);
    }
}
