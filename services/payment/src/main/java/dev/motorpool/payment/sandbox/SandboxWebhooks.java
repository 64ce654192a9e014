package dev.motorpool.payment.sandbox;

import dev.motorpool.payment.provider.Answer;
import dev.motorpool.payment.provider.Outcome;
import dev.motorpool.payment.provider.ProviderEvent;
import dev.motorpool.payment.provider.ProviderEvent.Subject;
import dev.motorpool.payment.provider.Webhook;
import dev.motorpool.payment.provider.WebhookSignature;
import dev.motorpool.platform.problem.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The sandbox's webhooks: which follow what, how they are written and how they are read. */
@Component
class SandboxWebhooks {

    /** The body of a webhook. */
    record Message(
            String id,
            Subject subject,
            UUID key,
            String reference,
            Outcome status,
            @Nullable String failure) {

        ProviderEvent event() {
            return new ProviderEvent(id, subject, key, new Answer(reference, status, failure));
        }
    }

    private final WebhookQueue queue;
    private final SandboxProperties settings;
    private final WebhookSignature signature;
    private final JsonMapper json;
    private final Clock clock;

    SandboxWebhooks(WebhookQueue queue, SandboxProperties settings, JsonMapper json, Clock clock) {
        this.queue = queue;
        this.settings = settings;
        this.signature = new WebhookSignature(settings.webhookSecret());
        this.json = json;
        this.clock = clock;
    }

    void afterStart(UUID key, TestCard card) {
        var soon = settings.webhookAfter();
        switch (card) {
            case SUCCEEDS_LATE -> send(capture(key, Outcome.SUCCEEDED, null), settings.lateAfter());
            case REPEATS_WEBHOOKS -> {
                var succeeded = capture(key, Outcome.SUCCEEDED, null);
                var processing = capture(key, Outcome.PROCESSING, null);
                send(succeeded, soon);
                send(processing, soon.plusMillis(1));
                send(succeeded, soon.plusMillis(2));
                send(processing, soon.plusMillis(3));
            }
            default -> send(capture(key, card.outcome(), card.failure().orElse(null)), soon);
        }
    }

    void afterConfirm(UUID key, Outcome outcome, @Nullable String failure) {
        send(capture(key, outcome, failure), settings.webhookAfter());
    }

    void afterRefund(UUID key) {
        var reference = SandboxStore.refundReference(key);
        send(new Message(newId(), Subject.REFUND, key, reference, Outcome.SUCCEEDED, null), settings.webhookAfter());
    }

    Webhook signed(Message message) {
        return signature.sign(json.writeValueAsString(message), clock.instant());
    }

    ProviderEvent read(Webhook webhook) {
        signature.verify(webhook, clock.instant());
        try {
            return json.readValue(webhook.body(), Message.class).event();
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            throw Problem.invalid("body", "is no event of the sandbox");
        }
    }

    private void send(Message message, Duration after) {
        queue.add(message, clock.instant().plus(after));
    }

    private static Message capture(UUID key, Outcome outcome, @Nullable String failure) {
        return new Message(newId(), Subject.CAPTURE, key, "ca_" + key, outcome, failure);
    }

    private static String newId() {
        return "evt_" + UUID.randomUUID();
    }
}
