package dev.motorpool.payment.attempts;

import dev.motorpool.payment.provider.Outcome;

/**
 * How far an attempt is. It only ever moves down this list, so that news of the provider count in whatever order they
 * come: what happened later is what stands lower.
 */
public enum AttemptStatus {
    /** Written down; what the provider makes of it is not known. */
    STARTED,
    NEEDS_CONFIRMATION,
    PENDING,
    FAILED,
    /** The last word, even after a failure: the money is there. */
    SUCCEEDED;

    public static AttemptStatus of(Outcome outcome) {
        return switch (outcome) {
            case PROCESSING -> PENDING;
            case NEEDS_CONFIRMATION -> NEEDS_CONFIRMATION;
            case SUCCEEDED -> SUCCEEDED;
            case FAILED -> FAILED;
        };
    }

    public boolean isOpen() {
        return compareTo(FAILED) < 0;
    }

    public boolean isNewsAfter(AttemptStatus known) {
        return compareTo(known) > 0;
    }
}
