package dev.motorpool.notification.delivery;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param tries after so many that failed a delivery is given up
 * @param firstRetry doubled with each try, up to {@code longestRetry}
 * @param patience how long a message waits for a person who is not known yet before it is given up
 * @param lost a try without a result for so long died with its instance; longer than any try may take
 */
@Validated
@ConfigurationProperties("motorpool.notification.delivery")
record RetryProperties(
        @DefaultValue("10") @Min(1) @Max(100) int tries,
        @DefaultValue("30s") Duration firstRetry,
        @DefaultValue("4h") Duration longestRetry,
        @DefaultValue("7d") Duration patience,
        @DefaultValue("90s") Duration lost) {

    Duration retryAfter(int failed) {
        var delay = firstRetry.multipliedBy(1L << Math.min(Math.max(failed - 1, 0), 20));
        return delay.compareTo(longestRetry) < 0 ? delay : longestRetry;
    }
}
