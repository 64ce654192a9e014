package dev.motorpool.platform.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WakeTests {

    private static final Duration SHORT = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofMinutes(10);

    private final Wake wake = new Wake();

    @Test
    void a_call_before_the_sleep_is_not_lost() throws Exception {
        wake.now();
        wake.await(LONG);
    }

    @Test
    void many_calls_count_as_one() throws Exception {
        wake.now();
        wake.now();
        wake.now();
        wake.await(LONG);
        var begun = System.nanoTime();
        wake.await(SHORT);
        assertThat(System.nanoTime() - begun).isGreaterThanOrEqualTo(SHORT.toNanos());
    }

    @Test
    void ends_a_sleep_that_has_begun() throws Exception {
        var sleeper = Thread.ofVirtual().start(() -> {
            try {
                wake.await(LONG);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        wake.now();
        assertThat(sleeper.join(Duration.ofSeconds(10))).isTrue();
    }
}
