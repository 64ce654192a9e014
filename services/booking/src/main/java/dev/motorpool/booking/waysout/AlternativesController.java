package dev.motorpool.booking.waysout;

import dev.motorpool.booking.api.Period;
import dev.motorpool.booking.cars.CarRepository;
import dev.motorpool.booking.quotes.Quotes;
import dev.motorpool.booking.quotes.Wish;
import dev.motorpool.booking.waysout.CarNotAvailable.Alternative;
import dev.motorpool.booking.waysout.CarNotAvailable.NearestFree;
import dev.motorpool.booking.waysout.CarNotAvailable.NextClass;
import dev.motorpool.fleet.api.CarId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What else there is for somebody who wants a car at a time; the same that a refusal says. */
@RestController
@RequestMapping("/bookings/alternatives")
@Tag(name = "Availability")
class AlternativesController {

    record Answer(
            CarId carId,
            List<Alternative> alternatives,
            @Nullable NearestFree nearestFree,
            @Nullable NextClass nextClass) {}

    private final CarRepository cars;
    private final Quotes quotes;
    private final WaysOut waysOut;

    AlternativesController(CarRepository cars, Quotes quotes, WaysOut waysOut) {
        this.cars = cars;
        this.quotes = quotes;
        this.waysOut = waysOut;
    }

    @GetMapping
    @Operation(
            summary = "What else there is",
            description = "Free cars of the same class near by, the nearest free time of this car, the next class.")
    Answer of(@RequestParam CarId carId, @RequestParam Instant pickupTime, @RequestParam Instant dropoffTime) {
        var car = cars.getActive(carId, pickupTime, null);
        var quote = quotes.price(Wish.of(carId, pickupTime, dropoffTime), car, null);
        var blocked = new Period(pickupTime, dropoffTime.plus(Duration.ofMinutes(quote.turnaroundMinutes())));
        var ways = waysOut.of(car, blocked, quote);
        var free = ways.nearestFree();
        return new Answer(
                carId,
                ways.alternatives(),
                free == null ? null : new NearestFree(free.from(), free.to()),
                ways.nextClass());
    }
}
