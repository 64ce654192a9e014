package dev.motorpool.booking.life;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.booking.charges.Charge;
import dev.motorpool.platform.Money;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReturnTermsTests {

    static final ReturnTerms TERMS =
            new ReturnTerms(Duration.ofMinutes(30), euros(900), euros(4500), 300, euros(25), euros(150));

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
        var charges = TERMS.charges(late, 0, 0);
        assertThat(charges.stream().mapToLong(Charge::amountMinor).sum()).isEqualTo(amount);
        assertThat(charges).hasSize(amount == 0 ? 0 : 1);
    }

    @Test
    void distance_counts_beyond_what_is_included_and_fuel_below_what_was_there() {
        assertThat(TERMS.charges(Duration.ZERO, 300, 0)).isEmpty();
        assertThat(TERMS.charges(Duration.ZERO, 301, -20))
                .containsExactly(new Charge(Charge.Kind.DISTANCE, "Extra distance", 1, "km", 25, 25));
        assertThat(TERMS.charges(Duration.ZERO, 0, 3))
                .containsExactly(new Charge(Charge.Kind.FUEL, "Missing fuel", 3, "percent", 150, 450));
    }

    private static Money euros(long cents) {
        return Money.of(cents, "EUR");
    }
}
