package dev.motorpool.payment.provider;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param deadline how long the provider may take to answer a call
 * @param askAfter how long after a silent attempt, and then how often, the provider is asked what became of it; longer
 *     than the deadline, or attempts would be asked about that are just being made
 * @param confirmWithin how long the customer has to confirm to the bank
 */
@Validated
@ConfigurationProperties("motorpool.payment")
public record PaymentProperties(
        @DefaultValue("5s") @DurationMin(millis = 10) @DurationMax(minutes = 1)
        Duration deadline,

        @DefaultValue("30s") @DurationMin(millis = 20) @DurationMax(hours = 1)
        Duration askAfter,

        @DefaultValue("15m") @DurationMin(seconds = 1) @DurationMax(days = 1)
        Duration confirmWithin) {

    public PaymentProperties {
        if (askAfter.compareTo(deadline) <= 0) {
            throw new IllegalArgumentException(
                    "Set motorpool.payment.ask-after to more than motorpool.payment.deadline");
        }
    }
}
