package dev.motorpool.payment.provider;

import static java.util.Objects.requireNonNull;

import dev.motorpool.platform.Money;
import java.util.UUID;

/**
 * The wish to take money from a card.
 *
 * @param key makes it the same wish when it is sent again
 */
public record Capture(UUID key, Money amount, Card card) {

    public Capture {
        requireNonNull(key, "key");
        requireNonNull(card, "card");
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("there is nothing to take");
        }
    }
}
