package dev.motorpool.identity.credentials;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param failures so many wrong passwords in a row lock the address
 * @param lockOut how long it stays locked; also the pause after which failures are forgotten
 */
@Validated
@ConfigurationProperties("motorpool.identity.login")
record LoginProperties(
        @DefaultValue("10") @Min(3) @Max(1000) int failures,

        @DefaultValue("15m") @DurationMin(seconds = 1) @DurationMax(days = 1)
        Duration lockOut) {}
