package dev.motorpool.gateway.limit;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Buckets in memory, for one gateway alone. */
final class LocalRateLimiter implements RateLimiter {

    private final Map<String, Cache<String, Bucket>> buckets;
    private final Buckets.ClockMeter time;

    LocalRateLimiter(RateProperties settings, Clock clock) {
        this.time = new Buckets.ClockMeter(clock);
        this.buckets = settings.limits().stream()
                .collect(Collectors.toUnmodifiableMap(Limit::name, limit -> cache(limit, settings.clients())));
    }

    @Override
    public Quota take(Limit limit, String client) {
        var clients = requireNonNull(buckets.get(limit.name()), limit.name());
        var bucket = clients.get(client, ignored -> bucket(limit));
        return Buckets.quota(limit, bucket.tryConsumeAndReturnRemaining(1));
    }

    private Bucket bucket(Limit limit) {
        var bucket = Bucket.builder().withCustomTimePrecision(time);
        for (var bandwidth : Buckets.of(limit).getBandwidths()) {
            bucket.addLimit(bandwidth);
        }
        return bucket.build();
    }

    /** A bucket that nobody used for a whole window is full again and may be forgotten. */
    private static Cache<String, Bucket> cache(Limit limit, int clients) {
        return Caffeine.newBuilder()
                .maximumSize(clients)
                .expireAfterAccess(limit.window().plus(Duration.ofSeconds(1)))
                .build();
    }
}
