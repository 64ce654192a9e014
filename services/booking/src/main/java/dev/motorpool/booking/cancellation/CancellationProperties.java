package dev.motorpool.booking.cancellation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The operator's {@link CancellationPolicy}, which checks it. */
@ConfigurationProperties("motorpool.booking.cancellation")
record CancellationProperties(
        @DefaultValue("48h") Duration fullUntil,
        @DefaultValue("24h") Duration partUntil,
        @DefaultValue("50") int partPercent) {

    CancellationProperties {
        new CancellationPolicy(fullUntil, partUntil, partPercent);
    }

    CancellationPolicy policy() {
        return new CancellationPolicy(fullUntil, partUntil, partPercent);
    }
}
