package dev.motorpool.payment.sandbox;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param environment production, or where no real money is expected
 * @param webhookSecret signs the webhooks
 * @param webhookAfter how long after the call its webhook leaves
 * @param lateAfter how long the card that succeeds late takes
 */
@Validated
@ConfigurationProperties("motorpool.payment.sandbox")
record SandboxProperties(
        @DefaultValue("development") String environment,
        String webhookSecret,

        @DefaultValue("200ms") @DurationMin(millis = 0) @DurationMax(hours = 1)
        Duration webhookAfter,

        @DefaultValue("20s") @DurationMin(millis = 0) @DurationMax(days = 1)
        Duration lateAfter) {

    private static final int SHORTEST = 32;

    /** Checked here and not by an annotation, whose message would print the secret. */
    @SuppressWarnings("NullAway") // a setting that is absent arrives as null
    SandboxProperties(String environment, @Nullable String webhookSecret, Duration webhookAfter, Duration lateAfter) {
        if (webhookSecret == null || webhookSecret.strip().length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "Set PAYMENT_WEBHOOK_SECRET (motorpool.payment.sandbox.webhook-secret) to a random text of at least"
                            + " 32 characters, for example the output of: openssl rand -base64 48");
        }
        this.environment = environment;
        this.webhookSecret = webhookSecret;
        this.webhookAfter = webhookAfter;
        this.lateAfter = lateAfter;
    }

    boolean isInProduction() {
        return environment.equals("production");
    }

    @Override
    public String toString() {
        return "SandboxProperties";
    }
}
