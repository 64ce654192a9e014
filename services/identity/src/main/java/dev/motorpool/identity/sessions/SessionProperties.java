package dev.motorpool.identity.sessions;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param refreshTokenLife a session that is not used for so long has ended
 */
@Validated
@ConfigurationProperties("motorpool.identity")
record SessionProperties(
        @DefaultValue("7d") @DurationMin(hours = 1) @DurationMax(days = 90)
        Duration refreshTokenLife) {}
