package dev.motorpool.booking.waysout;

import dev.motorpool.booking.api.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a car is free around a wish.
 *
 * @param busy when it is taken, turnarounds included
 * @param turnaround that the wish needs after it
 */
record FreeTimes(List<Period> busy, Duration turnaround) {

    FreeTimes {
        busy = List.copyOf(busy);
    }

    /**
     * The time nearest to the wanted one, as long as it, that is free: right after a booking or right before one.
     *
     * @param earliest no pickup before
     * @param farthest no pickup farther from the wanted one
     */
    Optional<Period> nearest(Period wanted, Instant earliest, Duration farthest) {
        var length = wanted.length();
        var starts = busy.stream()
                .flatMap(taken ->
                        Stream.of(taken.to(), taken.from().minus(length).minus(turnaround)));
        return starts.filter(start -> !start.isBefore(earliest))
                .filter(start -> distance(start, wanted).compareTo(farthest) <= 0)
                .map(start -> new Period(start, start.plus(length)))
                .filter(this::isFree)
                .min((a, b) -> distance(a.from(), wanted).compareTo(distance(b.from(), wanted)));
    }

    private boolean isFree(Period rental) {
        var blocked = new Period(rental.from(), rental.to().plus(turnaround));
        return busy.stream().noneMatch(blocked::overlaps);
    }

    private static Duration distance(Instant start, Period wanted) {
        return Duration.between(wanted.from(), start).abs();
    }
}
