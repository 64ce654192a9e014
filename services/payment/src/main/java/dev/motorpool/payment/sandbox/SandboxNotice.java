package dev.motorpool.payment.sandbox;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Says that no real money is taken: in the health always (as {@code paymentProvider: sandbox}, which makes nothing unhealthy)
 * and in production as an error in the log, at the start and then every hour.
 */
@Component("paymentProviderHealthIndicator")
class SandboxNotice implements HealthIndicator {

    private static final Logger log = LoggerFactory.getLogger(SandboxNotice.class);
    private static final Status SANDBOX = new Status("SANDBOX", "no real money is taken");

    private final SandboxProperties settings;

    SandboxNotice(SandboxProperties settings) {
        this.settings = settings;
    }

    @Override
    public Health health() {
        return Health.status(SANDBOX).build();
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(initialDelayString = "PT1H", fixedDelayString = "PT1H")
    public void warn() {
        if (settings.isInProduction()) {
            log.error(
                    "MOTORPOOL_ENV is production, but payments go to the built-in sandbox: NO REAL MONEY IS TAKEN, and"
                            + " test cards confirm bookings. Name a real provider; docs/payments.md says how.");
        }
    }
}
