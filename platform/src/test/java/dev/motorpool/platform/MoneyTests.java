package dev.motorpool.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTests {

    @ParameterizedTest
    @CsvSource({
        "12.5, USD, 1250, 12.50",
        "12.50000, USD, 1250, 12.50",
        "1250, JPY, 1250, 1250",
        "12E+2, JPY, 1200, 1200",
        "0.005, BHD, 5, 0.005",
        "-3, EUR, -300, -3.00",
        "0, USD, 0, 0.00",
        "92233720368547758.07, USD, 9223372036854775807, 92233720368547758.07",
    })
    void counts_in_minor_units_and_shows_the_decimals_of_the_currency(
            BigDecimal amount, String currency, long minor, String shown) {
        var money = Money.of(amount, currency);
        assertThat(money).isEqualTo(Money.of(minor, currency));
        assertThat(money.amount()).hasToString(shown);
        assertThat(money.currencyCode()).isEqualTo(currency);
    }

    @ParameterizedTest
    @CsvSource({
        "0.001, USD",
        "0.5, JPY",
        "92233720368547758.08, USD",
        "1, XXX",
        "1, XAU",
        "1, ABC",
        "1, usd",
        "1, ''",
    })
    void refuses_what_is_no_amount_of_a_currency(BigDecimal amount, String currency) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of(amount, currency));
    }

    /** Few characters on the wire, a hundred million digits when they are written out. */
    @ParameterizedTest
    @ValueSource(strings = {"1e99999999", "1e-99999999", "-7e2147483647"})
    void refuses_an_endless_number_at_once(String amount) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThatIllegalArgumentException().isThrownBy(() -> Money.of(new BigDecimal(amount), "USD")));
    }

    @Test
    void multiplies_without_running_over() {
        assertThat(Money.of(1999, "USD").times(3)).isEqualTo(Money.of(5997, "USD"));
        assertThat(Money.of(1999, "USD").times(0)).isEqualTo(Money.of(0, "USD"));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Money.of(Long.MAX_VALUE / 2, "USD").times(3));
    }

    @Test
    void differs_by_currency() {
        assertThat(Money.of(100, "USD")).isNotEqualTo(Money.of(100, "EUR"));
    }
}
