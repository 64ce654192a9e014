package dev.motorpool.fleet.cars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.motorpool.platform.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTests {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "'\"3\"', -, 3",
                "' \"3\" ', -, 3",
                "'W/\"3\"', -, 3",
                "'\"3\"', 3, 3",
                "-, 3, 3",
                "-, -, -",
                "*, -, -",
                "*, 3, 3",
                "'\"999999999999999999\"', -, 999999999999999999"
            })
    void is_the_version_that_the_writer_has_read(String header, Long inBody, Long version) {
        assertThat(IfMatch.version(header, inBody)).isEqualTo(version);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3",
                "",
                "\"\"",
                "\"x\"",
                "\"-3\"",
                "\"3\", \"4\"",
                "w/\"3\"",
                "\"9999999999999999999\"",
                "\"٣x\""
            })
    void refuses_what_is_no_tag_of_ours(String header) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> IfMatch.version(header, null))
                .satisfies(
                        problem -> assertThat(problem.getStatusCode().value()).isEqualTo(400));
    }

    @Test
    void refuses_a_body_that_says_another_version_than_the_header() {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> IfMatch.version("\"3\"", 4L));
    }
}
