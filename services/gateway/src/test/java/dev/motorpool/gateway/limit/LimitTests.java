package dev.motorpool.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.web.MockHttpServletRequest;

class LimitTests {

    private static final Limit THREE_A_MINUTE =
            new Limit("three", List.of(), 3, Duration.ofMinutes(1), Limit.Of.EVERYBODY, Limit.By.CLIENT);

    @Test
    void fills_up_at_the_end_of_the_window_and_not_before() {
        var now = new AtomicReference<>(Instant.parse("2027-03-01T10:00:00Z"));
        var limiter = new LocalRateLimiter(new RateProperties(List.of(THREE_A_MINUTE), null, 10), clock(now));
        for (var left = 2; left >= 0; left--) {
            assertThat(limiter.take(THREE_A_MINUTE, "me").remaining()).isEqualTo(left);
        }
        now.updateAndGet(time -> time.plusSeconds(59));
        var refused = limiter.take(THREE_A_MINUTE, "me");
        assertThat(refused.isGranted()).isFalse();
        assertThat(refused.resetSeconds()).isEqualTo(1);
        now.updateAndGet(time -> time.plusSeconds(1));
        assertThat(limiter.take(THREE_A_MINUTE, "me").remaining()).isEqualTo(2);
    }

    @Test
    void leaves_out_a_limit_of_nothing() {
        var off = new Limit("off", List.of(), 0, Duration.ofMinutes(1), Limit.Of.EVERYBODY, Limit.By.CLIENT);
        assertThat(new RateProperties(List.of(off, THREE_A_MINUTE), null, 10).limits())
                .containsExactly(THREE_A_MINUTE);
    }

    @Test
    void says_what_is_wrong_with_a_setting() {
        assertThatThrownBy(() -> new Limit(
                        "x", List.of("bookings"), 1, Duration.ofMinutes(1), Limit.Of.EVERYBODY, Limit.By.CLIENT))
                .hasMessageContaining("bookings is not a route such as POST /bookings");
        assertThatThrownBy(
                        () -> new Limit("x", List.of(), -1, Duration.ofMinutes(1), Limit.Of.EVERYBODY, Limit.By.CLIENT))
                .hasMessageContaining("0 (off) or more");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /payments/1/pay, true",
        "POST, /payments/1/payout, false",
        "POST, /payments//pay, false",
        "POST, /payments/1/2/pay, false",
        "POST, /payments/1, false",
        "POST, /pay, false",
        "GET, /payments/1/pay, false"
    })
    void a_star_is_one_segment(String method, String path, boolean covered) {
        var limit = new Limit(
                "x", List.of("POST /payments/*/pay"), 1, Duration.ofMinutes(1), Limit.Of.EVERYBODY, Limit.By.CLIENT);
        var request = new MockHttpServletRequest(method, path);
        request.setServletPath(path);
        assertThat(limit.covers(request)).isEqualTo(covered);
    }

    @Test
    void is_stricter_in_production() throws Exception {
        assertThat(globalLimit(new MapPropertySource("env", java.util.Map.of())).requests())
                .isEqualTo(1000);
        assertThat(globalLimit(env("NODE_ENV", "production")).requests()).isEqualTo(100);
        assertThat(globalLimit(env("MOTORPOOL_ENV", "production")).requests()).isEqualTo(100);
        assertThat(globalLimit(env("NODE_ENV", "anything")).requests()).isEqualTo(100);
        assertThat(globalLimit(env("RATE_LIMIT_MAX", "7")).requests()).isEqualTo(7);
        assertThat(globalLimit(env("RATE_LIMIT_WINDOW", "2m")).window()).isEqualTo(Duration.ofMinutes(2));
    }

    private static MapPropertySource env(String name, String value) {
        return new MapPropertySource("env", java.util.Map.of(name, value));
    }

    private static Limit globalLimit(MapPropertySource variables) throws Exception {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(variables);
        new YamlPropertySourceLoader()
                .load("gateway", new ClassPathResource("gateway.yml"))
                .forEach(environment.getPropertySources()::addLast);
        ConfigurationPropertySources.attach(environment);
        return Binder.get(environment)
                .bind("motorpool.gateway.rate", RateProperties.class)
                .get()
                .limits()
                .getFirst();
    }

    private static Clock clock(AtomicReference<Instant> now) {
        return new Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
    }
}
