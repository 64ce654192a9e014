package dev.motorpool.payment.provider;

import org.jspecify.annotations.Nullable;

/** The provider did not answer, in time or at all. What was asked for may have happened or not. */
public final class ProviderAway extends RuntimeException {

    public ProviderAway(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
