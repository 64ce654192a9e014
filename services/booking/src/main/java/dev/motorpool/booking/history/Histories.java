package dev.motorpool.booking.history;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.history.HistoryEntry.By;
import dev.motorpool.booking.history.HistoryRepository.Event;
import dev.motorpool.booking.people.Customer;
import dev.motorpool.booking.people.People;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.security.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** Tells what became of bookings, as far as whoever asks may know. */
@Service
public class Histories {

    private final HistoryRepository history;
    private final People people;

    Histories(HistoryRepository history, People people) {
        this.history = history;
        this.people = people;
    }

    /**
     * @throws Problem 404 when it is not there or another customer's
     */
    public List<HistoryEntry> of(BookingId id, Caller caller) {
        var events = history.of(id);
        var isStaff = caller.isAny(Role.AGENT, Role.ADMIN);
        if (events.isEmpty() || !(isStaff || caller.is(customerOf(events.getLast())))) {
            throw Problem.notFound("booking", id);
        }
        var names = isStaff ? names(events) : Map.<UserId, Customer>of();
        var items = new ArrayList<HistoryEntry>();
        JsonNode before = null;
        for (var event : events) {
            items.add(entry(event, before, isStaff, names));
            before = event.state();
        }
        return items;
    }

    private Map<UserId, Customer> names(List<Event> events) {
        return people.of(
                events.stream().map(Event::actor).filter(Objects::nonNull).toList());
    }

    private static HistoryEntry entry(
            Event event, @Nullable JsonNode before, boolean forStaff, Map<UserId, Customer> names) {
        var by = by(event);
        var actor = event.actor();
        var known = actor == null ? null : names.get(actor);
        return new HistoryEntry(
                event.version(),
                event.kind(),
                event.at(),
                by,
                forStaff || by == By.CUSTOMER ? actor : null,
                known == null ? null : known.name(),
                forStaff ? event.source() : null,
                event.reason(),
                Differences.between(before, event.state()),
                hasSamePrice(before, event.state()) ? List.of() : event.overridden());
    }

    private static boolean hasSamePrice(@Nullable JsonNode before, JsonNode after) {
        return before != null && before.path("quote_id").equals(after.path("quote_id"));
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
