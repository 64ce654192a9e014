package dev.motorpool.fleet.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "49.90 | 49.90 | POINT |",
                "49,90 | 49.90 | COMMA |",
                "€ 1.234,50 | 1234.50 | COMMA | EUR",
                "1,234.50 | 1234.50 | POINT |",
                "$1,234.50 | 1234.50 | POINT |",
                "1 234,50 kr | 1234.50 | COMMA |",
                "1'234.50 CHF | 1234.50 | POINT | CHF",
                "£45 | 45 | UNKNOWN | GBP",
                "129,- € | 129 | UNKNOWN | EUR",
                "1,234,567 | 1234567 | POINT |",
                "1.234.567 | 1234567 | COMMA |",
                "0,125 | 0.125 | COMMA |",
                "USD 39.5 | 39.5 | POINT | USD",
                "1.234 | 1.234 | UNKNOWN |",
            })
    void reads_what_people_write(String text, String value, DecimalSign sign, String currency) {
        assertThat(NumberText.of(text, DecimalSign.UNKNOWN)).hasValueSatisfying(number -> {
            assertThat(number.value()).isEqualByComparingTo(value);
            assertThat(number.sign()).isEqualTo(sign);
            assertThat(number.currency()).isEqualTo(currency);
        });
    }

    @Test
    void reads_three_digits_after_a_sign_as_the_file_means_them() {
        assertThat(read("1,234", DecimalSign.POINT)).isEqualTo("1234");
        assertThat(read("1,234", DecimalSign.COMMA)).isEqualTo("1.234");
        assertThat(read("1.234", DecimalSign.COMMA)).isEqualTo("1234");
        assertThat(read("1.234", DecimalSign.POINT)).isEqualTo("1.234");
        assertThat(NumberText.of("1,234", DecimalSign.UNKNOWN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e3",
                "12d",
                "NaN",
                "",
                "-",
                ",",
                "1,23,4",
                "1.23,45.6",
                "--1",
                "12 34",
                "٢",
                "1 000,",
                "free",
                "$$5",
                "12 abc",
                "00000000000000000000000000000"
            })
    void refuses_what_is_no_number(String text) {
        assertThat(NumberText.of(text, DecimalSign.POINT)).isEmpty();
    }

    @Test
    void a_long_text_takes_no_time() {
        assertThat(NumberText.of(" ".repeat(100_000) + "1" + " ".repeat(100_000) + "x", DecimalSign.POINT))
                .isEmpty();
    }

    private static String read(String text, DecimalSign sign) {
        return NumberText.of(text, sign).orElseThrow().value().toPlainString();
    }
}
