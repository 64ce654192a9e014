package dev.motorpool.booking.waysout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.booking.api.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FreeTimesTests {

    static final Instant NOON = Instant.parse("2027-06-07T12:00:00Z");
    static final Duration MONTH = Duration.ofDays(30);

    @Test
    void right_after_what_is_in_the_way_or_right_before_whichever_is_nearer() {
        var later = new FreeTimes(List.of(hours(-20, 2)), Duration.ZERO);
        assertThat(later.nearest(hours(0, 5), NOON.minus(MONTH), MONTH)).contains(hours(2, 7));
        var earlier = new FreeTimes(List.of(hours(4, 40)), Duration.ZERO);
        assertThat(earlier.nearest(hours(0, 5), NOON.minus(MONTH), MONTH)).contains(hours(-1, 4));
    }

    @Test
    void a_gap_must_hold_the_rental_and_its_turnaround() {
        var busy = List.of(hours(-20, 2), hours(8, 30));
        assertThat(new FreeTimes(busy, Duration.ofHours(1)).nearest(hours(0, 5), NOON, MONTH))
                .contains(hours(2, 7));
        assertThat(new FreeTimes(busy, Duration.ofHours(2)).nearest(hours(0, 5), NOON, MONTH))
                .contains(hours(30, 35));
    }

    @Test
    void never_in_the_past_and_never_far_away() {
        var busy = List.of(hours(4, 1000));
        assertThat(new FreeTimes(busy, Duration.ZERO).nearest(hours(0, 5), NOON, MONTH))
                .isEmpty();
        assertThat(new FreeTimes(List.of(), Duration.ZERO).nearest(hours(0, 5), NOON, MONTH))
                .isEmpty();
    }

    private static Period hours(int from, int to) {
        return new Period(NOON.plus(Duration.ofHours(from)), NOON.plus(Duration.ofHours(to)));
    }
}
