package dev.motorpool.platform.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelayPropertiesTests {

    @ParameterizedTest
    @CsvSource({"0, 100", "1, 200", "5, 3200", "9, 51200", "10, 60000", "1000000, 60000"})
    void waits_twice_as_long_each_time_but_never_more_than_a_minute(int attempts, long millis) {
        var settings = new RelayProperties(500, Duration.ZERO, Duration.ofSeconds(1), 12, Duration.ofMillis(100));
        assertThat(settings.retryAfter(attempts)).isEqualTo(Duration.ofMillis(millis));
    }
}
