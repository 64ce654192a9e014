package dev.motorpool.notification.live;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param origins web sites whose pages may connect, such as {@code https://cars.example.com}
 * @param connections open at once in this instance
 * @param connectionsPerPerson of them
 * @param waitingMessages that a connection may be behind before it is closed
 * @param heartbeat how often each connection is pinged; one that answers none of two is closed
 * @param sendTimeout how long one message may take to leave
 */
@Validated
@ConfigurationProperties("motorpool.notification.live")
record LiveProperties(
        @DefaultValue Set<String> origins,
        @DefaultValue("10000") @Min(1) @Max(1_000_000) int connections,
        @DefaultValue("20") @Min(1) @Max(10_000) int connectionsPerPerson,
        @DefaultValue("256") @Min(1) @Max(10_000) int waitingMessages,
        @DefaultValue("25s") Duration heartbeat,
        @DefaultValue("10s") Duration sendTimeout) {

    LiveProperties {
        origins = Set.copyOf(origins);
    }
}
