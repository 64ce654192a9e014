package dev.motorpool.payment.provider;

/** How far the provider is. */
public enum Outcome {
    PROCESSING,
    /** The customer has to confirm to the bank that it is their card. */
    NEEDS_CONFIRMATION,
    SUCCEEDED,
    FAILED
}
