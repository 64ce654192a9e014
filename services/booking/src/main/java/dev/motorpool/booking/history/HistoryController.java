package dev.motorpool.booking.history;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/bookings")
@Tag(name = "Bookings")
class HistoryController {

    record History(BookingId bookingId, List<HistoryEntry> items) {}

    private final Histories histories;

    HistoryController(Histories histories) {
        this.histories = histories;
    }

    @GetMapping("/{id}/history")
    @Operation(
            summary = "What became of a booking, and why",
            description = "Who did it and from where is for agents and admins.")
    History of(@PathVariable BookingId id, Caller caller) {
        return new History(id, histories.of(id, caller));
    }
}
