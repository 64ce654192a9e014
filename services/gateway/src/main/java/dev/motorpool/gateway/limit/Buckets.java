package dev.motorpool.gateway.limit;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.util.concurrent.TimeUnit;

/** What both ways of counting have in common. */
final class Buckets {

    private Buckets() {}

    /**
     * Filled up once per window and not drop by drop, so that a limit of 60 a minute means what it says: the 61st request
     * of a minute waits for the next one.
     */
    static BucketConfiguration of(Limit limit) {
        return BucketConfiguration.builder()
                .addLimit(bandwidth ->
                        bandwidth.capacity(limit.requests()).refillIntervally(limit.requests(), limit.window()))
                .build();
    }

    static Quota quota(Limit limit, ConsumptionProbe probe) {
        var reset = Math.ceilDiv(probe.getNanosToWaitForReset(), TimeUnit.SECONDS.toNanos(1));
        return new Quota(limit, probe.isConsumed(), probe.getRemainingTokens(), Math.max(reset, 1));
    }

    record ClockMeter(Clock clock) implements TimeMeter {

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
