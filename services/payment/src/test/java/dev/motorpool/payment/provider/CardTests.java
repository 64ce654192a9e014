package dev.motorpool.payment.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.motorpool.platform.Money;
import dev.motorpool.platform.problem.Problem;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardTests {

    static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "4242 4242 4242 4242, visa, 4242",
        "5555555555554444, mastercard, 4444",
        "378282246310005, amex, 0005",
        "6011111111111117, card, 1117"
    })
    void knows_brand_and_last_digits(String number, String brand, String last4) {
        var card = new Card(number, 12, 2030, "123");
        card.check(NOW);
        assertThat(card.brand()).isEqualTo(brand);
        assertThat(card.last4()).isEqualTo(last4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4242424242424241", "2424242424242424", "4242 4242 4242 4242 4242"})
    void refuses_a_number_with_a_wrong_check_digit_or_length(String number) {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> new Card(number, 12, 2030, "123").check(NOW));
    }

    @Test
    void is_good_to_the_end_of_its_month_everywhere_on_earth() {
        var june = new Card("4242424242424242", 6, 2026, "123");
        assertThatCode(() -> june.check(Instant.parse("2026-07-01T11:59:59Z"))).doesNotThrowAnyException();
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> june.check(Instant.parse("2026-07-01T12:00:00Z")));
    }

    @Test
    void never_shows_its_number_by_accident() {
        var card = new Card("4242424242424242", 12, 2030, "987");
        assertThat(card.toString() + new Capture(UUID.randomUUID(), one(), card))
                .doesNotContain("424242")
                .doesNotContain("987");
    }

    private static Money one() {
        return Money.of(1, "USD");
    }
}
