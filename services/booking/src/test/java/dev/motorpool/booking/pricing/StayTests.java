package dev.motorpool.booking.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.booking.api.Period;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days are what the clocks of the branch show, hours are what passes; on the real days of changed clocks. */
class StayTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        America/Los_Angeles  | 2026-03-07T10:00 | 2026-03-08T10:00 | 1 | 1 | 0  | 23 hours pass
        America/Los_Angeles  | 2026-10-31T10:00 | 2026-11-01T10:00 | 1 | 1 | 0  | 25 hours pass
        America/Los_Angeles  | 2026-10-31T10:00 | 2026-11-01T10:01 | 2 | 1 | 1  |
        America/Los_Angeles  | 2026-03-08T01:00 | 2026-03-08T04:00 | 1 | 0 | 2  | three on the clock
        America/Los_Angeles  | 2026-11-01T00:00 | 2026-11-01T04:00 | 1 | 0 | 5  | four on the clock
        America/Los_Angeles  | 2026-03-07T02:30 | 2026-03-08T03:00 | 2 | 1 | 1  | the day ends at a time that is skipped
        Europe/Berlin        | 2026-03-28T12:00 | 2026-03-29T12:00 | 1 | 1 | 0  | 23 hours pass
        Europe/Berlin        | 2026-10-24T12:00 | 2026-10-26T14:00 | 3 | 2 | 2  |
        Europe/Berlin        | 2026-03-20T09:00 | 2026-04-03T09:00 | 14 | 14 | 0 | two weeks
        Australia/Lord_Howe  | 2026-04-04T12:00 | 2026-04-05T12:00 | 1 | 1 | 0  | 24.5 hours pass
        Australia/Lord_Howe  | 2026-10-04T01:00 | 2026-10-04T04:00 | 1 | 0 | 3  | 2.5 pass, the third is started
        Australia/Sydney     | 2026-10-03T12:00 | 2026-10-04T12:00 | 1 | 1 | 0  | 23 hours pass
        Asia/Kolkata         | 2026-03-08T10:00 | 2026-03-09T10:00 | 1 | 1 | 0  | never changed
        Africa/Casablanca    | 2026-02-14T12:00 | 2026-02-15T12:00 | 1 | 1 | 0  | Ramadan: 25 hours pass
        Africa/Casablanca    | 2026-03-21T12:00 | 2026-03-22T12:00 | 1 | 1 | 0  | its end: 23
        America/Sao_Paulo    | 2018-11-03T00:00 | 2018-11-04T01:00 | 2 | 1 | 1  | there was no midnight
        """)
    void counts_on_the_clocks_of_the_branch(
            String zone, String from, String to, int days, int wholeDays, int restHours, String why) {
        var stay = Stay.of(Tariff.period(from, to, ZoneId.of(zone)), ZoneId.of(zone));
        assertThat(stay.days()).as("started days, %s", why).isEqualTo(days);
        assertThat(stay.wholeDays()).as("whole days").isEqualTo(wholeDays);
        assertThat(stay.restHours()).as("hours").isEqualTo(restHours);
        assertThat(stay.dates()).hasSize(days);
    }

    /** From a quarter to two in summer to a quarter past one in winter, half an hour later: the clocks show less. */
    @Test
    void a_stay_within_the_hour_that_comes_twice_is_one_hour() {
        var stay = Stay.of(
                new Period(Instant.parse("2026-11-01T08:45:00Z"), Instant.parse("2026-11-01T09:15:00Z")),
                Tariff.SEATTLE);
        assertThat(stay.days()).isEqualTo(1);
        assertThat(stay.wholeDays()).isZero();
        assertThat(stay.restHours()).isEqualTo(1);
    }
}
