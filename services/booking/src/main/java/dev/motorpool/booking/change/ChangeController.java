package dev.motorpool.booking.change;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.BookingView;
import dev.motorpool.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/bookings/{id}")
@Tag(name = "Changing bookings")
class ChangeController {

    private final ChangeDesk changes;
    private final SwapDesk swaps;

    ChangeController(ChangeDesk changes, SwapDesk swaps) {
        this.changes = changes;
        this.swaps = swaps;
    }

    @PostMapping("/change")
    @Operation(
            summary = "Change dates, car or extras",
            description = "By a quote that was made with this bookingId; without one it is priced now.")
    BookingView change(@PathVariable BookingId id, @Valid @RequestBody ChangeBooking wish, Caller caller) {
        return changes.change(id, wish, caller);
    }

    @PostMapping("/extend")
    @Operation(summary = "Keep the car longer", description = "Also while the car is out.")
    BookingView extend(@PathVariable BookingId id, @Valid @RequestBody ExtendBooking wish, Caller caller) {
        return changes.extend(id, wish, caller);
    }

    @PostMapping("/swap")
    @Operation(
            summary = "Give another car for the same price",
            description = "For agents and admins, until the handover.")
    BookingView swap(@PathVariable BookingId id, @Valid @RequestBody SwapCar wish, Caller caller) {
        return swaps.swap(id, wish, caller);
    }
}
