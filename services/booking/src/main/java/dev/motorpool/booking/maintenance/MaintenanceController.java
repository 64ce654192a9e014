package dev.motorpool.booking.maintenance;

import dev.motorpool.booking.api.MaintenanceId;
import dev.motorpool.booking.api.MaintenanceView;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/maintenance")
@Tag(name = "Maintenance", description = "Cars that nobody can rent for a time; for agents, fleet managers and admins.")
class MaintenanceController {

    record Blocks(List<MaintenanceView> items) {}

    private final MaintenanceDesk desk;

    MaintenanceController(MaintenanceDesk desk) {
        this.desk = desk;
    }

    @PostMapping
    @Operation(summary = "Take a car out of rental", description = "409 names the bookings that are in the way.")
    ResponseEntity<MaintenanceView> block(@Valid @RequestBody BlockCar wish, Caller caller) {
        var block = desk.block(wish, caller);
        return ResponseEntity.created(URI.create("/maintenance/" + block.id())).body(block);
    }

    @GetMapping
    @Operation(summary = "When a car, or any car, is out of rental", description = "The first 1000.")
    Blocks list(
            @RequestParam(required = false) @Nullable CarId carId,
            @RequestParam Instant from,
            @RequestParam Instant to,
            Caller caller) {
        return new Blocks(desk.list(carId, from, to, caller));
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Change the time or the reason")
    MaintenanceView change(@PathVariable MaintenanceId id, @Valid @RequestBody ChangeBlock wish, Caller caller) {
        return desk.change(id, wish, caller);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Give the car back to rental")
    void release(@PathVariable MaintenanceId id, Caller caller) {
        desk.release(id, caller);
    }
}
