package dev.motorpool.payment.provider;

import static java.util.Objects.requireNonNull;

import dev.motorpool.platform.Money;
import java.util.UUID;

/**
 * The wish to give money back to the card that it came from.
 *
 * @param key makes it the same wish when it is sent again
 * @param capture the key of the capture
 */
public record GiveBack(UUID key, UUID capture, Money amount) {

    public GiveBack {
        requireNonNull(key, "key");
        requireNonNull(capture, "capture");
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("there is nothing to give back");
        }
    }
}
