package dev.motorpool.booking.quotes;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long prices hold.
 *
 * @param validity how long a quote can be booked, at least a minute
 * @param keep how long one that nobody booked can still be looked at after that
 */
@Validated
@ConfigurationProperties("motorpool.booking.quotes")
record QuoteSettings(
        @DefaultValue("30m") @NotNull Duration validity,
        @DefaultValue("1d") @NotNull Duration keep) {

    QuoteSettings {
        if (validity.compareTo(Duration.ofMinutes(1)) < 0 || keep.isNegative()) {
            throw new IllegalArgumentException(
                    "A quote holds for at least a minute: motorpool.booking.quotes.validity is " + validity);
        }
    }
}
