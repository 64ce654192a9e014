package dev.motorpool.booking.quotes;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a renter who cancels gets back where no rate says otherwise: everything until some time before pickup, then a part,
 * then nothing.
 *
 * @param fullUntil how long before pickup the free time ends
 * @param partUntil how long before pickup nothing is given back any more, not longer than {@code fullUntil}
 * @param partPercent 0 to 100, of the price, in between
 */
@ConfigurationProperties("motorpool.booking.cancellation")
public record CancellationProperties(
        @DefaultValue("48h") Duration fullUntil,
        @DefaultValue("24h") Duration partUntil,
        @DefaultValue("50") int partPercent) {

    public CancellationProperties {
        if (partUntil.isNegative() || partUntil.compareTo(fullUntil) > 0) {
            throw new IllegalArgumentException("The part is given back until %s before pickup: 0 to %s, when all is."
                    .formatted(partUntil, fullUntil));
        }
        if (partPercent < 0 || partPercent > 100) {
            throw new IllegalArgumentException("%d percent is not a part: 0 to 100.".formatted(partPercent));
        }
    }
}
