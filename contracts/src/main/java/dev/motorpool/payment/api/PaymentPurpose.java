package dev.motorpool.payment.api;

/** What a payment is for. */
public enum PaymentPurpose {
    /** The booking as it was placed. Its capture confirms the booking. */
    BOOKING,
    /** What a change made it cost more. */
    CHANGE,
    /** What came on top when the car came back. */
    CHARGES
}
