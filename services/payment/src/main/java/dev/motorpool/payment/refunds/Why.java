package dev.motorpool.payment.refunds;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Why money goes back.
 *
 * @param reason for staff, who may write what no customer should read
 * @param message a sentence for the customer, null when the amount says enough
 */
public record Why(String reason, @Nullable String message) {

    public Why {
        requireNonNull(reason, "reason");
    }

    /** Nobody's business but ours. */
    public static Why internal(String reason) {
        return new Why(reason, null);
    }

    /** The customer reads the same as staff. */
    public static Why told(String sentence) {
        return new Why(sentence, sentence);
    }
}
