package dev.motorpool.payment.refunds;

import static java.util.Objects.requireNonNull;

import dev.motorpool.payment.api.PaymentId;
import dev.motorpool.payment.attempts.Attempt;
import dev.motorpool.payment.ledger.Taxed;
import dev.motorpool.payment.provider.GiveBack;
import dev.motorpool.platform.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money on its way back to the card that it came from.
 *
 * @param id also the idempotency key at the provider
 * @param attempt whose money it is
 * @param tax what of the amount was tax, for a refund of what was owed
 * @param reference the provider's name for it, once it has gone
 */
public record Refund(
        UUID id,
        PaymentId payment,
        UUID attempt,
        Kind kind,
        Money amount,
        Money tax,
        Why why,
        @Nullable String reference,
        int tries,
        Instant createdAt) {

    enum Kind {
        /** Of what was owed. */
        OF_PRICE,
        /** All of what came after the booking had ended. */
        OF_LATE_CAPTURE,
        /** All of what came although another attempt had paid already. */
        OF_SECOND_CAPTURE
    }

    public Refund {
        requireNonNull(id, "id");
        requireNonNull(kind, "kind");
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a refund of nothing");
        }
    }

    static Refund of(Attempt attempt, Kind kind, Taxed amount, Why why, Instant now) {
        return new Refund(
                UUID.randomUUID(),
                attempt.payment(),
                attempt.id(),
                kind,
                amount.gross(),
                amount.tax(),
                why,
                null,
                0,
                now);
    }

    public boolean isPaid() {
        return reference != null;
    }

    GiveBack wish() {
        return new GiveBack(id, attempt, amount);
    }
}
