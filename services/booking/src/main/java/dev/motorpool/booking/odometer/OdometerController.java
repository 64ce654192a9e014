package dev.motorpool.booking.odometer;

import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/bookings/odometer")
@Tag(name = "Bookings")
class OdometerController {

    private static final int MOST = 200;

    record Readings(CarId carId, List<Reading> items) {}

    private final ReadingRepository readings;

    OdometerController(ReadingRepository readings) {
        this.readings = readings;
    }

    @GetMapping
    @Operation(
            summary = "What the odometer of a car said",
            description = "For agents, fleet managers and admins; the newest first, the last 200, in kilometres.")
    Readings of(@RequestParam CarId carId, Caller caller) {
        caller.mustBeAny(Role.AGENT, Role.FLEET_MANAGER, Role.ADMIN);
        return new Readings(carId, readings.latest(carId, MOST));
    }
}
