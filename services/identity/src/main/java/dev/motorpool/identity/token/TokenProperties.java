package dev.motorpool.identity.token;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param secret encrypts the signing keys in the database
 * @param accessTokenLife 1 minute to 1 hour: a token cannot be called back
 */
@Validated
@ConfigurationProperties("motorpool.identity")
record TokenProperties(
        String secret,

        @DefaultValue("15m") @DurationMin(minutes = 1) @DurationMax(hours = 1)
        Duration accessTokenLife) {

    private static final int SHORTEST = 32;

    /** Checked here and not by an annotation, whose message would print the secret. */
    @SuppressWarnings("NullAway") // a setting that is absent arrives as null
    TokenProperties(@Nullable String secret, Duration accessTokenLife) {
        if (secret == null || secret.strip().length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "Set JWT_SECRET (motorpool.identity.secret) to a random text of at least 32 characters, for example"
                            + " the output of: openssl rand -base64 48");
        }
        this.secret = secret;
        this.accessTokenLife = accessTokenLife;
    }

    @Override
    public String toString() {
        return "TokenProperties";
    }
}
