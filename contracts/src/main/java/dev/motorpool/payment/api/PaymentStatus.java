package dev.motorpool.payment.api;

/** Where the money of a booking is. */
public enum PaymentStatus {
    /** Asked for, and nothing has come. */
    DUE,
    /** Given to the provider, whose answer is not there yet, or which waits for the customer's confirmation. */
    PROCESSING,
    CAPTURED,
    PARTIALLY_REFUNDED,
    REFUNDED,
    /** No longer asked for: the booking ended, or became cheaper, before it was paid. */
    VOIDED
}
