package dev.motorpool.payment.provider;

import static java.util.Objects.requireNonNull;

/**
 * What somebody sent who says that he is the provider.
 *
 * @param signature the header as it came, empty when there was none
 * @param body byte for byte as it came, because the signature covers it
 */
public record Webhook(String signature, String body) {

    public static final String SIGNATURE_HEADER = "Webhook-Signature";

    public Webhook {
        requireNonNull(signature, "signature");
        requireNonNull(body, "body");
    }
}
