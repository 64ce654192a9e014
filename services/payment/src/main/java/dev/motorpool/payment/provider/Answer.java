package dev.motorpool.payment.provider;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * What the provider says of a capture or a refund.
 *
 * @param reference the provider's name for it
 * @param failure why it failed, as a sentence for the customer; there exactly when it did
 */
public record Answer(
        String reference, Outcome outcome, @Nullable String failure) {

    public Answer {
        requireNonNull(reference, "reference");
        if ((outcome == Outcome.FAILED) != (failure != null)) {
            throw new IllegalArgumentException("a failure, and nothing else, has a reason");
        }
    }
}
