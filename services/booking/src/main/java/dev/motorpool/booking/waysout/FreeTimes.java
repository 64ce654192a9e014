package dev.motorpool.booking.waysout;

import dev.motorpool.booking.api.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * When a car is free around a wish.
 *
 * @param busy when it is taken, turnarounds included
 * @param turnaround that the wish needs after it
 * @param zone of the branch
 */
record FreeTimes(List<Period> busy, Duration turnaround, ZoneId zone) {

    /** So many free times are shown to the rules, which each cost a price. */
    private static final int MOST_TRIED = 40;

    FreeTimes {
        busy = List.copyOf(busy);
    }

    /**
     * The time nearest to the wanted one, as long as it, that is free and allowed: right after a booking, right before one, or
     * at the wanted hour of another day.
     *
     * @param earliest no pickup before
     * @param days no pickup farther from the wanted one
     * @param allowed whether the rules let a rental be then
     */
    Optional<Period> nearest(Period wanted, Instant earliest, int days, Predicate<Period> allowed) {
        var length = wanted.length();
        var farthest = Duration.ofDays(days);
        return Stream.concat(besideBookings(length), sameHour(wanted.from(), days))
                .filter(start -> !start.isBefore(earliest))
                .filter(start -> distance(start, wanted).compareTo(farthest) <= 0)
                .distinct()
                .sorted(Comparator.comparing((Instant start) -> distance(start, wanted)))
                .map(start -> new Period(start, start.plus(length)))
                .filter(this::isFree)
                .limit(MOST_TRIED)
                .filter(allowed)
                .findFirst();
    }

    private Stream<Instant> besideBookings(Duration length) {
        return busy.stream()
                .flatMap(taken ->
                        Stream.of(taken.to(), taken.from().minus(length).minus(turnaround)));
    }

    /** On the clocks of the branch, whether they change in between or not. */
    private Stream<Instant> sameHour(Instant wanted, int days) {
        var local = wanted.atZone(zone);
        return LongStream.rangeClosed(-days, days)
                .mapToObj(more -> local.plusDays(more).toInstant());
    }

    private boolean isFree(Period rental) {
        var blocked = new Period(rental.from(), rental.to().plus(turnaround));
        return busy.stream().noneMatch(blocked::overlaps);
    }

    private static Duration distance(Instant start, Period wanted) {
        return Duration.between(wanted.from(), start).abs();
    }
}
