package dev.motorpool.booking.waysout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.booking.api.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class FreeTimesTests {

    static final Instant NOON = Instant.parse("2027-06-07T12:00:00Z");
    static final Duration MONTH = Duration.ofDays(30);

    static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
    static final Predicate<Period> ANY = rental -> true;

    @Test
    void right_after_what_is_in_the_way_or_right_before_whichever_is_nearer() {
        var later = new FreeTimes(List.of(hours(-20, 2)), Duration.ZERO, ZONE, ZONE);
        assertThat(later.nearest(hours(0, 5), NOON.minus(MONTH), 30, ANY)).contains(hours(2, 7));
        var earlier = new FreeTimes(List.of(hours(4, 40)), Duration.ZERO, ZONE, ZONE);
        assertThat(earlier.nearest(hours(0, 5), NOON.minus(MONTH), 30, ANY)).contains(hours(-1, 4));
    }

    @Test
    void a_gap_must_hold_the_rental_and_its_turnaround() {
        var busy = List.of(hours(-20, 2), hours(8, 30));
        assertThat(new FreeTimes(busy, Duration.ofHours(1), ZONE, ZONE).nearest(hours(0, 5), NOON, 30, ANY))
                .contains(hours(2, 7));
        assertThat(new FreeTimes(busy, Duration.ofHours(2), ZONE, ZONE).nearest(hours(0, 5), NOON, 30, ANY))
                .contains(hours(30, 35));
    }

    @Test
    void never_in_the_past_and_never_far_away() {
        var busy = List.of(hours(4, 1000));
        assertThat(new FreeTimes(busy, Duration.ZERO, ZONE, ZONE).nearest(hours(0, 5), NOON, 30, ANY))
                .isEmpty();
        assertThat(new FreeTimes(List.of(), Duration.ZERO, ZONE, ZONE).nearest(hours(0, 5), NOON, 30, ANY))
                .as("what is free by now is the nearest")
                .contains(hours(0, 5));
    }

    @Test
    void the_wanted_hour_of_another_day_where_the_edge_is_not_allowed() {
        var free = new FreeTimes(List.of(hours(-20, 12)), Duration.ZERO, ZONE, ZONE);
        Predicate<Period> isOpen = rental ->
                rental.from().atZone(ZONE).getHour() == NOON.atZone(ZONE).getHour();
        assertThat(free.nearest(hours(0, 5), NOON.minus(MONTH), 30, isOpen)).contains(hours(24, 29));
        assertThat(free.nearest(hours(0, 5), NOON.minus(MONTH), 30, rental -> false))
                .isEmpty();
    }

    /** Clocks went back in Los Angeles on 7 November 2027, not in Phoenix. */
    @Test
    void each_end_keeps_the_hour_of_its_own_branch_when_clocks_change() {
        var phoenix = ZoneId.of("America/Phoenix");
        var wanted = local("2027-11-05T10:00", ZONE, "2027-11-06T10:00", phoenix);
        var free = new FreeTimes(List.of(wanted), Duration.ZERO, ZONE, phoenix);
        Predicate<Period> isHour = rental -> rental.from().atZone(ZONE).getHour() == 10
                && rental.to().atZone(phoenix).getHour() == 10
                && rental.from().isAfter(wanted.from());
        assertThat(free.nearest(wanted, NOON, 30, isHour))
                .contains(local("2027-11-06T10:00", ZONE, "2027-11-07T10:00", phoenix));
        assertThat(free.nearest(
                        wanted,
                        NOON,
                        30,
                        isHour.and(rental -> rental.from().atZone(ZONE).getDayOfMonth() > 6)))
                .contains(local("2027-11-07T10:00", ZONE, "2027-11-08T10:00", phoenix));
    }

    /** In 23 hours of the night when clocks go forward there is a day as well, and not one hour of a second one. */
    @Test
    void right_after_a_booking_it_is_as_many_days_as_it_was() {
        var wanted = local("2027-03-12T10:00", ZONE, "2027-03-13T10:00", ZONE);
        var taken = local("2027-03-11T10:00", ZONE, "2027-03-13T12:00", ZONE);
        assertThat(new FreeTimes(List.of(taken), Duration.ZERO, ZONE, ZONE).nearest(wanted, wanted.from(), 30, ANY))
                .contains(local("2027-03-13T12:00", ZONE, "2027-03-14T12:00", ZONE));
    }

    private static Period local(String from, ZoneId here, String to, ZoneId there) {
        return new Period(
                LocalDateTime.parse(from).atZone(here).toInstant(),
                LocalDateTime.parse(to).atZone(there).toInstant());
    }

    private static Period hours(int from, int to) {
        return new Period(NOON.plus(Duration.ofHours(from)), NOON.plus(Duration.ofHours(to)));
    }
}
