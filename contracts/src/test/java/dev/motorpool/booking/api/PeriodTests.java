package dev.motorpool.booking.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTests {

    @ParameterizedTest
    @CsvSource({
        "UTC,                 2027-06-01T10:00, 2027-06-01T10:01, 1",
        "UTC,                 2027-06-01T10:00, 2027-06-02T10:00, 1",
        "UTC,                 2027-06-01T10:00, 2027-06-02T10:00:01, 2",
        "UTC,                 2027-06-01T10:00, 2027-06-08T10:00, 7",
        // spring forward: 23 hours on the clock of the world are a whole day at the counter
        "America/Los_Angeles, 2027-03-13T10:00, 2027-03-14T10:00, 1",
        "America/Los_Angeles, 2027-03-13T10:00, 2027-03-14T10:30, 2",
        // fall back: 25 hours, still one day
        "America/Los_Angeles, 2027-11-06T10:00, 2027-11-07T10:00, 1",
        "Europe/Berlin,       2027-10-30T09:00, 2027-11-02T09:00, 3",
        "Australia/Lord_Howe, 2027-04-03T12:00, 2027-04-04T12:00, 1",
        "Asia/Kolkata,        2027-04-03T12:00, 2027-04-05T12:00, 2",
    })
    void counts_started_days_on_the_clocks_of_the_branch(
            ZoneId zone, LocalDateTime pickup, LocalDateTime dropoff, int days) {
        var period =
                new Period(pickup.atZone(zone).toInstant(), dropoff.atZone(zone).toInstant());
        assertThat(period.days(zone)).isEqualTo(days);
    }

    /** Half an hour later the clocks show less: a quarter to two in summer, a quarter past one in winter. */
    @Test
    void a_later_end_in_the_hour_that_comes_twice_has_no_fewer_days() {
        var zone = ZoneId.of("America/New_York");
        var pickup = Instant.parse("2027-11-06T05:30:00Z");
        assertThat(new Period(pickup, Instant.parse("2027-11-07T05:30:00Z")).days(zone))
                .isEqualTo(1);
        assertThat(new Period(pickup, Instant.parse("2027-11-07T05:45:00Z")).days(zone))
                .isEqualTo(2);
        assertThat(new Period(pickup, Instant.parse("2027-11-07T06:15:00Z")).days(zone))
                .isEqualTo(2);
    }

    /** In every zone that changes its clocks, minute by minute over the next change of each kind. */
    @Test
    void never_has_fewer_days_when_it_ends_later() {
        for (var id : ZoneId.getAvailableZoneIds()) {
            var zone = ZoneId.of(id);
            var change = zone.getRules().nextTransition(Instant.parse("2027-01-01T00:00:00Z"));
            for (int i = 0; i < 2 && change != null; i++) {
                var pickup = change.getInstant().minus(Duration.ofMinutes(24 * 60 + 17));
                var days = 0;
                for (int minutes = 22 * 60; minutes < 28 * 60; minutes += 1) {
                    var more = new Period(pickup, pickup.plus(Duration.ofMinutes(minutes))).days(zone);
                    assertThat(more)
                            .as("%s, %s and %d minutes", id, pickup, minutes)
                            .isBetween(days, 2);
                    days = more;
                }
                change = zone.getRules().nextTransition(change.getInstant());
            }
        }
    }

    @Test
    void is_never_empty_or_backwards() {
        var now = Instant.parse("2027-06-01T10:00:00Z");
        assertThatIllegalArgumentException().isThrownBy(() -> new Period(now, now));
        assertThatIllegalArgumentException().isThrownBy(() -> new Period(now, now.minusSeconds(1)));
    }

    @Test
    void touches_without_overlapping() {
        var now = Instant.parse("2027-06-01T10:00:00Z");
        var first = new Period(now, now.plusSeconds(60));
        assertThat(first.overlaps(new Period(now.plusSeconds(60), now.plusSeconds(90))))
                .isFalse();
        assertThat(first.overlaps(new Period(now.plusSeconds(59), now.plusSeconds(90))))
                .isTrue();
    }
}
