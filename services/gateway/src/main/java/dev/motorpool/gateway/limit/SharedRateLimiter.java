package dev.motorpool.gateway.limit;

import com.zaxxer.hikari.HikariDataSource;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Buckets in a database, for several gateways that count together. While it cannot be reached each gateway counts for
 * itself: too lenient for a while is better than closed.
 */
final class SharedRateLimiter implements RateLimiter, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SharedRateLimiter.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration REFILL = Duration.ofDays(1);
    private static final int EXPIRED_AT_ONCE = 1_000;

    private final HikariDataSource database;
    private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;
    private final RateLimiter alone;
    private final Clock clock;
    private final AtomicReference<Instant> awayUntil = new AtomicReference<>(Instant.EPOCH);

    SharedRateLimiter(HikariDataSource database, RateLimiter alone, Clock clock) {
        this.database = database;
        this.alone = alone;
        this.clock = clock;
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("rate_bucket")
                .clientClock(new Buckets.ClockMeter(clock))
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(REFILL))
                .build();
    }

    @Override
    public Quota take(Limit limit, String client) {
        if (clock.instant().isBefore(awayUntil.get())) {
            return alone.take(limit, client);
        }
        try {
            var bucket = buckets.builder().build(limit.name() + " " + client, () -> Buckets.of(limit));
            return Buckets.quota(limit, bucket.tryConsumeAndReturnRemaining(1));
        } catch (RuntimeException e) {
            awayUntil.set(clock.instant().plus(PAUSE));
            log.warn("the database of the rate limits is away, counting alone for {}: {}", PAUSE, e.toString());
            return alone.take(limit, client);
        }
    }

    @Scheduled(fixedDelayString = "PT1M")
    void forgetFullBuckets() {
        try {
            while (buckets.removeExpired(EXPIRED_AT_ONCE) == EXPIRED_AT_ONCE) {
                Thread.onSpinWait(); // the next batch at once
            }
        } catch (RuntimeException e) {
            log.warn("full buckets were not forgotten: {}", e.toString());
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
