package dev.motorpool.identity.password;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param bcryptRounds the cost, as a power of two; 10 takes about 60 ms on a core, each step doubles it
 * @param hashWait how long a request waits for a free core before it is sent away
 */
@Validated
@ConfigurationProperties("motorpool.identity")
record HashingProperties(
        @DefaultValue("10") @Min(4) @Max(15) int bcryptRounds,
        @DefaultValue("3s") @DurationMax(seconds = 30) Duration hashWait) {}
