package dev.motorpool.platform.facts;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param batch facts claimed in one transaction
 * @param gather the shortest time from one batch to the next, unless it is full: a fact that comes alone travels at
 *     once, under load many share what a batch costs
 * @param poll how long relay and retries sleep when nobody wakes them; finds what another, dead instance left behind
 * @param maxAttempts after so many refusals, by the transport or by a consumer, a fact is dead and its successors go on
 * @param firstRetry doubled with each attempt, up to a minute
 */
@Validated
@ConfigurationProperties("motorpool.facts")
record RelayProperties(
        @DefaultValue("500") @Min(1) @Max(10_000) int batch,
        @DefaultValue("50ms") Duration gather,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("12") @Min(1) int maxAttempts,
        @DefaultValue("100ms") Duration firstRetry) {

    private static final Duration LONGEST_RETRY = Duration.ofMinutes(1);

    Worker.Pace pace() {
        return new Worker.Pace(poll, gather);
    }

    Duration retryAfter(int attempts) {
        var delay = firstRetry.multipliedBy(1L << Math.min(attempts, 20));
        return delay.compareTo(LONGEST_RETRY) < 0 ? delay : LONGEST_RETRY;
    }
}
