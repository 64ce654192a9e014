package dev.motorpool.payment.sandbox;

import dev.motorpool.payment.provider.Outcome;
import dev.motorpool.payment.provider.ProviderEvent.Subject;
import dev.motorpool.payment.provider.WebhookDoor;
import java.time.Clock;
import java.util.Comparator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Delivers the sandbox's webhooks, signed like any, to the same door as those that come over HTTP. */
@Component
class Postman {

    private static final Logger log = LoggerFactory.getLogger(Postman.class);
    private static final int BATCH = 100;

    private final WebhookQueue queue;
    private final SandboxStore store;
    private final SandboxWebhooks webhooks;
    private final WebhookDoor door;
    private final Clock clock;

    Postman(WebhookQueue queue, SandboxStore store, SandboxWebhooks webhooks, WebhookDoor door, Clock clock) {
        this.queue = queue;
        this.store = store;
        this.webhooks = webhooks;
        this.door = door;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${motorpool.payment.jobs-every}")
    void deliver() {
        var waiting = queue.claim(clock.instant(), BATCH);
        waiting.stream()
                .sorted(Comparator.comparing(WebhookQueue.Waiting::position))
                .forEach(this::deliver);
    }

    private void deliver(WebhookQueue.Waiting webhook) {
        var message = webhook.message();
        try {
            if (message.subject() == Subject.CAPTURE && message.status() != Outcome.PROCESSING) {
                store.become(message.key(), message.status(), message.failure()); // a late one happens now
            }
            door.receive(SandboxProvider.NAME, webhooks.signed(message));
            queue.taken(webhook);
        } catch (RuntimeException e) {
            log.warn("webhook {} was not taken, trying again: {}", message.id(), e.toString());
        }
    }
}
