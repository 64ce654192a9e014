package dev.motorpool.identity.recovery;

import dev.motorpool.identity.api.PasswordLinkPurpose;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param resetLife how long the link lives that is sent to who forgot their password
 * @param invitationLife how long an invitation lives
 * @param mailsPerDay so many links at most are mailed to a person in 24 hours
 */
@Validated
@ConfigurationProperties("motorpool.identity.recovery")
record RecoveryProperties(
        @DefaultValue("1h") @DurationMin(minutes = 5) @DurationMax(days = 1)
        Duration resetLife,

        @DefaultValue("7d") @DurationMin(hours = 1) @DurationMax(days = 30)
        Duration invitationLife,

        @DefaultValue("5") @Min(1) @Max(100) int mailsPerDay) {

    Duration life(PasswordLinkPurpose purpose) {
        return switch (purpose) {
            case RESET -> resetLife;
            case INVITATION -> invitationLife;
        };
    }
}
