package dev.motorpool.booking.today;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.reservation.BookingQueries;
import dev.motorpool.booking.reservation.Listing;
import dev.motorpool.booking.reservation.ShownBooking;
import dev.motorpool.booking.today.DayRepository.Found;
import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** All that a desk looks at in the morning, in one answer. */
@Service
class Today {

    private final DayRepository days;
    private final BookingQueries bookings;
    private final Listing listing;
    private final Clock clock;

    Today(DayRepository days, BookingQueries bookings, Listing listing, Clock clock) {
        this.days = days;
        this.bookings = bookings;
        this.listing = listing;
        this.clock = clock;
    }

    Day of(@Nullable BranchId branch, @Nullable LocalDate date, int limit, Caller caller) {
        caller.mustBeAny(Role.AGENT, Role.FLEET_MANAGER, Role.ADMIN);
        var question = new DayQuestion(branch, date, limit, clock.instant());
        var found = days.work(question);
        var lists = new Lists(found.stream().collect(groupingBy(Found::task)), shown(found, caller));
        return new Day(
                question.now(),
                lists.of(Task.PICKUP),
                lists.of(Task.RETURN),
                lists.of(Task.LATE_RETURN),
                lists.of(Task.UNPAID_HOLD),
                lists.of(Task.AT_RISK),
                days.maintenance(question));
    }

    private Map<BookingId, ShownBooking> shown(List<Found> found, Caller caller) {
        var ids = found.stream().map(Found::booking).distinct().toList();
        return listing.of(List.copyOf(bookings.byId(ids).values()), caller).stream()
                .collect(toMap(listed -> listed.booking().id(), Function.identity()));
    }

    /** The lists that were found, with what is shown of each booking. */
    private record Lists(Map<Task, List<Found>> found, Map<BookingId, ShownBooking> shown) {

        /** A booking that has gone meanwhile is left out. */
        Work<ShownBooking> of(Task task) {
            var list = found.getOrDefault(task, List.of());
            return new Work<>(
                    list.isEmpty() ? 0 : list.getFirst().total(),
                    list.stream()
                            .map(Found::booking)
                            .map(shown::get)
                            .filter(Objects::nonNull)
                            .toList());
        }
    }
}
