package dev.motorpool.gateway.limit;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Buckets in memory. A bucket is filled up once per window and not drop by drop, so that a limit of 60 a minute means
 * what it says: the 61st request of a minute waits for the next one.
 */
@Component
class LocalRateLimiter implements RateLimiter {

    private final Map<String, Cache<String, Bucket>> buckets;
    private final TimeMeter time;

    LocalRateLimiter(RateProperties settings, Clock clock) {
        this.time = new ClockMeter(clock);
        this.buckets = settings.limits().stream()
                .collect(Collectors.toUnmodifiableMap(Limit::name, limit -> cache(limit, settings.clients())));
    }

    @Override
    public Quota take(Limit limit, String client) {
        var clients = requireNonNull(buckets.get(limit.name()), limit.name());
        var bucket = clients.get(client, ignored -> bucket(limit));
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        var reset = Math.ceilDiv(probe.getNanosToWaitForReset(), TimeUnit.SECONDS.toNanos(1));
        return new Quota(limit, probe.isConsumed(), probe.getRemainingTokens(), Math.max(reset, 1));
    }

    private Bucket bucket(Limit limit) {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(bandwidth ->
                        bandwidth.capacity(limit.requests()).refillIntervally(limit.requests(), limit.window()))
                .build();
    }

    /** A bucket that nobody used for a whole window is full again and may be forgotten. */
    private static Cache<String, Bucket> cache(Limit limit, int clients) {
        return Caffeine.newBuilder()
                .maximumSize(clients)
                .expireAfterAccess(limit.window().plus(Duration.ofSeconds(1)))
                .build();
    }

    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
