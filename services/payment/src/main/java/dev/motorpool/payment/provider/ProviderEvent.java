package dev.motorpool.payment.provider;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/**
 * A webhook whose signature is good.
 *
 * @param id the provider's; one that comes again is the same event
 * @param key of the capture or refund that it tells of
 */
public record ProviderEvent(String id, Subject subject, UUID key, Answer answer) {

    public enum Subject {
        CAPTURE,
        REFUND
    }

    public ProviderEvent {
        requireNonNull(subject, "subject");
        requireNonNull(key, "key");
        requireNonNull(answer, "answer");
        if (id.isBlank() || id.length() > 200) {
            throw new IllegalArgumentException("an event's id has 1 to 200 characters");
        }
    }
}
