package dev.motorpool.booking.history;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.history.HistoryEntry.By;
import dev.motorpool.booking.history.HistoryRepository.Event;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.security.UserId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/bookings")
@Tag(name = "Bookings")
class HistoryController {

    record History(BookingId bookingId, List<HistoryEntry> items) {}

    private final HistoryRepository history;

    HistoryController(HistoryRepository history) {
        this.history = history;
    }

    @GetMapping("/{id}/history")
    @Operation(
            summary = "What became of a booking, and why",
            description = "Who did it and from where is for agents and admins.")
    History of(@PathVariable BookingId id, Caller caller) {
        var events = history.of(id);
        var isStaff = caller.isAny(Role.AGENT, Role.ADMIN);
        if (events.isEmpty() || !(isStaff || caller.is(customerOf(events.getLast())))) {
            throw Problem.notFound("booking", id);
        }
        var items = new ArrayList<HistoryEntry>();
        JsonNode before = null;
        for (var event : events) {
            items.add(entry(event, before, isStaff));
            before = event.state();
        }
        return new History(id, items);
    }

    private static HistoryEntry entry(Event event, @Nullable JsonNode before, boolean forStaff) {
        var by = by(event);
        return new HistoryEntry(
                event.version(),
                event.kind(),
                event.at(),
                by,
                forStaff || by == By.CUSTOMER ? event.actor() : null,
                forStaff ? event.source() : null,
                event.reason(),
                Differences.between(before, event.state()));
    }

    private static By by(Event event) {
        if (event.actor() == null) {
            return By.SYSTEM;
        }
        return event.actor().equals(customerOf(event)) ? By.CUSTOMER : By.STAFF;
    }

    private static UserId customerOf(Event event) {
        return UserId.valueOf(event.state().get("customer_id").asString());
    }
}
