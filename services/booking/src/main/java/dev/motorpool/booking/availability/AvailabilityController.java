package dev.motorpool.booking.availability;

import dev.motorpool.booking.availability.AvailabilityRepository.Busy;
import dev.motorpool.booking.cars.CarPlaces;
import dev.motorpool.booking.cars.CarPlaces.Stop;
import dev.motorpool.booking.reservation.BookCar;
import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.problem.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who is free when; tells times, never people. */
@RestController
@RequestMapping("/bookings/availability")
@Tag(name = "Availability")
class AvailabilityController {

    private static final Duration LONGEST_CALENDAR = Duration.ofDays(370);

    /** @param branchId where the car is by then, null where that is not known */
    record CarAvailability(
            CarId carId, boolean available, @Nullable BranchId branchId) {}

    record Availability(Instant pickupTime, Instant dropoffTime, List<CarAvailability> items) {}

    /** @param places where the car is now and where its rentals will leave it, whatever the time that was asked for */
    record Calendar(CarId carId, Instant from, Instant to, List<Busy> busy, List<Stop> places) {}

    private final AvailabilityRepository availability;
    private final CarPlaces places;

    AvailabilityController(AvailabilityRepository availability, CarPlaces places) {
        this.availability = availability;
        this.places = places;
    }

    @GetMapping
    @Operation(
            summary = "Which of these cars are free",
            description = "Up to 100 cars; unknown ones are not available.")
    Availability of(
            @RequestParam @Size(min = 1, max = 100, message = "must name 1 to 100 cars") List<CarId> carId,
            @RequestParam Instant pickupTime,
            @RequestParam Instant dropoffTime) {
        var period = BookCar.periodOf(pickupTime, dropoffTime);
        var free = availability.free(carId, period);
        var branches = availability.branches(carId, pickupTime);
        var items = new LinkedHashSet<>(carId)
                .stream()
                        .map(id -> new CarAvailability(id, free.contains(id), branches.get(id)))
                        .toList();
        return new Availability(pickupTime, dropoffTime, items);
    }

    @GetMapping("/{carId}")
    @Operation(summary = "When a car is taken, and where it will be", description = "At most 370 days.")
    Calendar calendar(@PathVariable CarId carId, @RequestParam Instant from, @RequestParam Instant to) {
        if (!from.isBefore(to) || Duration.between(from, to).compareTo(LONGEST_CALENDAR) > 0) {
            throw Problem.invalid("to", "must be after from, by at most %d days".formatted(LONGEST_CALENDAR.toDays()));
        }
        return new Calendar(carId, from, to, availability.busy(carId, BookCar.periodOf(from, to)), places.stops(carId));
    }
}
