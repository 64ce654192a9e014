package dev.motorpool.booking.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.motorpool.platform.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreedTests {

    static final Instant PICKUP = Instant.parse("2027-06-07T17:00:00Z");
    static final Money TOTAL = Money.of(9001, "USD");

    @ParameterizedTest
    @CsvSource({
        "PT720H, 9001",
        "PT48H, 9001",
        "PT47H59M59S, 4501", // half of 90.01, for the renter
        "PT24H, 4501",
        "PT23H59M59S, 0",
        "PT0S, 0",
        "PT-1H, 0"
    })
    void gives_back_less_the_nearer_the_pickup_is(Duration before, long refundMinor) {
        assertThat(agreed(TOTAL, terms(48, 24, 50)).refund(PICKUP.minus(before)))
                .isEqualTo(Money.of(refundMinor, "USD"));
    }

    @Test
    void is_never_more_generous_later() {
        var second = Duration.ofSeconds(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new Cancellation(PICKUP, PICKUP.minus(second), 50));
        assertThatIllegalArgumentException().isThrownBy(() -> new Cancellation(PICKUP, PICKUP, 101));
        assertThatIllegalArgumentException().isThrownBy(() -> new Cancellation(PICKUP, PICKUP, -1));
    }

    /** A rental that cannot be given back any more is not moved to a day on which it can. */
    @ParameterizedTest
    @CsvSource({"48, 100, 60, 0", "47, 50, 50, 0", "25, 50, 50, 0", "23, 0, 0, 0"})
    void a_deadline_that_is_over_stays_over(int hoursBefore, int atOnce, int dayBeforeNew, int after) {
        var now = PICKUP.minus(Duration.ofHours(hoursBefore));
        var pickup = PICKUP.plus(Duration.ofDays(30));
        var next = Cancellation.before(pickup, Duration.ofHours(48), Duration.ofHours(24), 60);
        var terms = terms(48, 24, 50).followedBy(next, now);
        assertThat(terms.percent(now)).isEqualTo(atOnce);
        assertThat(terms.percent(pickup.minus(Duration.ofHours(24)))).isEqualTo(dayBeforeNew);
        assertThat(terms.percent(pickup.minus(Duration.ofHours(23)))).isEqualTo(after);
    }

    @Test
    void what_falls_away_is_kept_as_it_would_be_by_cancelling() {
        var halfTime = PICKUP.minus(Duration.ofHours(30));
        var agreed = agreed(Money.of(10_000, "USD"), terms(48, 24, 50));
        assertThat(agreed.keptBy(Money.of(2_000, "USD"), halfTime).minor()).isEqualTo(4_000);
        assertThat(agreed.keptBy(Money.of(12_000, "USD"), halfTime).minor()).isZero();
        assertThat(agreed.keptBy(Money.of(2_000, "USD"), PICKUP.minus(Duration.ofHours(48)))
                        .minor())
                .isZero();
        assertThat(agreed.keptBy(Money.of(2_000, "USD"), PICKUP).minor()).isEqualTo(8_000);
    }

    /** Whatever was agreed on and whenever it is cancelled: nobody gets more than they paid, or less than nothing. */
    @Test
    void a_refund_is_never_more_than_was_paid() {
        var random = new Random(42);
        for (int i = 0; i < 10_000; i++) {
            var part = random.nextInt(200);
            var terms = terms(part + random.nextInt(200), part, random.nextInt(101));
            assertThat(agreed(TOTAL, terms).refund(some(random)).minor()).isBetween(0L, TOTAL.minor());
        }
    }

    /** Changing again and again and cancelling at last gives back what cancelling at once does, but for roundings. */
    @Test
    void changing_first_gives_nothing_more_back() {
        var random = new Random(43);
        for (int i = 0; i < 10_000; i++) {
            var terms = terms(48, 24, random.nextInt(101));
            var at = some(random);
            var agreed = agreed(TOTAL, terms);
            var changes = 1 + random.nextInt(4);
            for (int change = 0; change < changes; change++) {
                var price = Money.of(random.nextLong(12_000), "USD");
                var kept = agreed.keptBy(price, at);
                agreed = new Agreed(
                        price.plus(kept), kept, agreed.cancellation().followedBy(terms(-999, -999, 100), at));
            }
            var lost = agreed.total().minus(agreed.refund(at));
            var lostAtOnce = TOTAL.minus(agreed(TOTAL, terms).refund(at));
            assertThat(lost.minor()).isGreaterThanOrEqualTo(lostAtOnce.minor() - changes);
        }
    }

    private static Agreed agreed(Money total, Cancellation terms) {
        return new Agreed(total, total.zero(), terms);
    }

    private static Cancellation terms(int fullHours, int partHours, int percent) {
        return Cancellation.before(PICKUP, Duration.ofHours(fullHours), Duration.ofHours(partHours), percent);
    }

    private static Instant some(Random random) {
        return PICKUP.minus(Duration.ofMinutes(random.nextInt(40_000) - 5_000));
    }
}
