package dev.motorpool.payment.provider;

import java.util.Optional;
import java.util.UUID;

/**
 * Who takes money from cards and gives it back. Sending the same key again does nothing again and gets the answer of the
 * first time. What is not known at once comes later by webhook.
 *
 * <p>Every method but {@link #read} may throw {@link ProviderAway}: then nobody knows what happened, and one has to
 * {@link #find} out or send the same key again.
 */
public interface PaymentProvider {

    /** Its name in the address of its webhooks. */
    String name();

    Answer start(Capture capture);

    /** The customer has confirmed; {@code key} is the capture's. */
    Answer confirm(UUID key);

    /** What became of a capture; empty when the provider never heard of it. */
    Optional<Answer> find(UUID key);

    Answer giveBack(GiveBack wish);

    /**
     * Reads a webhook.
     *
     * @throws BadSignature when it is not the provider's, or too old
     */
    ProviderEvent read(Webhook webhook);
}
