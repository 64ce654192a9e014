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
 * @param zone of the branch where the rental begins
 * @param dropoffZone of the one where it ends
 */
record FreeTimes(List<Period> busy, Duration turnaround, ZoneId zone, ZoneId dropoffZone) {

    /** So many free times are shown to the rules, which each cost a price. */
    private static final int MOST_TRIED = 40;

    FreeTimes {
        busy = List.copyOf(busy);
    }

    /**
     * The time nearest to the wanted one, as long as it, that is free and allowed: right after a booking, right before one, or
     * at the wanted hours of other days. As long is as many days on the clocks as it was, and hours that pass.
     *
     * @param earliest no pickup before
     * @param days no pickup farther from the wanted one
     * @param allowed whether the rules let a rental be then
     */
    Optional<Period> nearest(Period wanted, Instant earliest, int days, Predicate<Period> allowed) {
        var farthest = Duration.ofDays(days);
        return Stream.concat(besideBookings(wanted), sameHours(wanted, days))
                .filter(rental -> !rental.from().isBefore(earliest))
                .filter(rental -> distance(rental, wanted).compareTo(farthest) <= 0)
                .distinct()
                .sorted(Comparator.comparing((Period rental) -> distance(rental, wanted)))
                .filter(this::isFree)
                .limit(MOST_TRIED)
                .filter(allowed)
                .findFirst();
    }

    private Stream<Period> besideBookings(Period wanted) {
        var days = wanted.afterDays(wanted.days(zone), zone).equals(wanted.to())
                ? wanted.days(zone)
                : wanted.days(zone) - 1;
        var hours = Duration.between(wanted.afterDays(days, zone), wanted.to());
        return busy.stream().flatMap(taken -> {
            var last = taken.from().minus(turnaround);
            var start = last.atZone(zone).minus(hours).minusDays(days).toInstant();
            return Stream.of(starting(taken.to(), days, hours), new Period(start, last));
        });
    }

    private Period starting(Instant from, int days, Duration hours) {
        var open = new Period(from, Instant.MAX);
        return new Period(from, open.afterDays(days, zone).plus(hours));
    }

    /** Each end on the clocks of its branch, whether they change in between or not. */
    private Stream<Period> sameHours(Period wanted, int days) {
        var from = wanted.from().atZone(zone);
        var to = wanted.to().atZone(dropoffZone);
        return LongStream.rangeClosed(-days, days)
                .filter(more -> from.plusDays(more)
                        .toInstant()
                        .isBefore(to.plusDays(more).toInstant()))
                .mapToObj(more -> new Period(
                        from.plusDays(more).toInstant(), to.plusDays(more).toInstant()));
    }

    private boolean isFree(Period rental) {
        var blocked = new Period(rental.from(), rental.to().plus(turnaround));
        return busy.stream().noneMatch(blocked::overlaps);
    }

    private static Duration distance(Period rental, Period wanted) {
        return Duration.between(wanted.from(), rental.from()).abs();
    }
}
