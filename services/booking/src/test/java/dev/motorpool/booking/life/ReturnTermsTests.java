package dev.motorpool.booking.life;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.booking.charges.Charge;
import dev.motorpool.platform.Money;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReturnTermsTests {

    static final Instant NOON = Instant.parse("2027-06-07T12:00:00Z");
    static final ReturnTerms TERMS =
            new ReturnTerms(NOON, Duration.ofMinutes(30), euros(900), euros(4500), 300, euros(25), euros(150));

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0",
        "PT-5H, 0", // back early
        "PT30M, 0", // the last minute of grace belongs to the renter
        "PT30M1S, 900", // and then the hour since the agreed return counts
        "PT1H, 900",
        "PT1H1S, 1800",
        "PT5H, 4500",
        "PT6H, 4500", // no more than a day
        "PT24H, 4500",
        "PT24H1S, 5400",
        "PT71H, 13500"
    })
    void a_late_return_costs_started_hours_and_at_most_the_days(Duration late, long amount) {
        var charges = TERMS.charges(NOON.plus(late), 0, 0);
        assertThat(charges.stream().mapToLong(Charge::amountMinor).sum()).isEqualTo(amount);
        assertThat(charges).hasSize(amount == 0 ? 0 : 1);
    }

    /** Due at noon, paid for until the next noon: nothing is charged twice, and the grace is given after that. */
    @ParameterizedTest
    @CsvSource({"PT0S, 0", "PT23H59M, 0", "PT24H30M, 0", "PT24H31M, 900", "PT25H1S, 1800"})
    void where_the_price_pays_for_longer_it_is_late_after_that(Duration late, long amount) {
        var terms = new ReturnTerms(
                NOON.plus(Duration.ofDays(1)),
                TERMS.grace(),
                TERMS.lateHour(),
                TERMS.lateDay(),
                null,
                TERMS.extraKm(),
                TERMS.fuelPercent());
        var charges = terms.charges(NOON.plus(late), 0, 0);
        assertThat(charges.stream().mapToLong(Charge::amountMinor).sum()).isEqualTo(amount);
    }

    @Test
    void distance_counts_beyond_what_is_included_and_fuel_below_what_was_there() {
        assertThat(TERMS.charges(NOON, 300, 0)).isEmpty();
        assertThat(TERMS.charges(NOON, 301, -20))
                .containsExactly(new Charge(Charge.Kind.DISTANCE, "Extra distance", 1, "km", 25, 25));
        assertThat(TERMS.charges(NOON, 0, 3))
                .containsExactly(new Charge(Charge.Kind.FUEL, "Missing fuel", 3, "percent", 150, 450));
    }

    private static Money euros(long cents) {
        return Money.of(cents, "EUR");
    }
}
