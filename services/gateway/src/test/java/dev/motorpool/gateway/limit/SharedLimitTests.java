package dev.motorpool.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.gateway.limit.Limit.By;
import dev.motorpool.platform.testing.TestPostgres;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two gateways on one database: a client has one quota, whichever of them it asks. */
class SharedLimitTests {

    private static final Limit TEN =
            new Limit("booking", List.of(), 10, Duration.ofMinutes(1), Limit.Of.EVERYBODY, By.CLIENT);

    private final MovedClock clock = new MovedClock(Instant.parse("2026-06-01T10:00:00Z"));
    private RateProperties.Database database;
    private SharedRateLimiter one;
    private SharedRateLimiter other;

    @BeforeEach
    void open() {
        database = new RateProperties.Database(
                TestPostgres.newDatabase("rates"),
                TestPostgres.server().user(),
                TestPostgres.server().password());
        one = limiter();
        other = limiter();
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
    }

    private SharedRateLimiter limiter() {
        var settings = new RateProperties(List.of(TEN), database, 100);
        return (SharedRateLimiter) new RateLimiters().rateLimiter(settings, clock);
    }

    @Test
    void many_at_once_get_together_what_one_may_have() throws Exception {
        assertThat(grantedOf(one, other)).isEqualTo(10);
    }

    /** What the test above would see without the database: each gateway gives the whole quota. */
    @Test
    void gateways_that_count_alone_give_more() throws Exception {
        var settings = new RateProperties(List.of(TEN), null, 100);
        assertThat(grantedOf(new LocalRateLimiter(settings, clock), new LocalRateLimiter(settings, clock)))
                .isEqualTo(20);
    }

    @Test
    void the_next_window_is_a_new_quota() {
        for (var n = 0; n < 11; n++) {
            one.take(TEN, "alice");
        }
        assertThat(other.take(TEN, "alice").isGranted()).isFalse();
        assertThat(other.take(TEN, "bob").remaining()).isEqualTo(9);
        clock.pass(Duration.ofMinutes(1));
        assertThat(other.take(TEN, "alice").remaining()).isEqualTo(9);
    }

    @Test
    void without_its_database_a_gateway_counts_alone_and_later_together_again() throws Exception {
        one.take(TEN, "alice");
        rename("rate_bucket", "gone");
        assertThat(one.take(TEN, "alice").remaining()).isEqualTo(9);
        assertThat(one.take(TEN, "alice").remaining()).isEqualTo(8);
        rename("gone", "rate_bucket");
        clock.pass(Duration.ofSeconds(6));
        assertThat(one.take(TEN, "alice").remaining()).isEqualTo(8);
    }

    private void rename(String table, String name) throws Exception {
        try (var connection = DriverManager.getConnection(database.url(), database.username(), database.password());
                var statement = connection.createStatement()) {
            statement.execute("alter table %s rename to %s".formatted(table, name));
        }
    }

    private static int grantedOf(RateLimiter... gateways) throws Exception {
        var asked = new ArrayList<Callable<Quota>>();
        for (var n = 0; n < 40; n++) {
            var gateway = gateways[n % gateways.length];
            asked.add(() -> gateway.take(TEN, "alice"));
        }
        var granted = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(asked)) {
                granted += answer.get().isGranted() ? 1 : 0;
            }
        }
        return granted;
    }

    private static final class MovedClock extends Clock {

        private volatile Instant now;

        MovedClock(Instant now) {
            this.now = now;
        }

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
