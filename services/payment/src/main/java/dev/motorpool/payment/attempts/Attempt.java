package dev.motorpool.payment.attempts;

import static java.util.Objects.requireNonNull;

import dev.motorpool.payment.api.PaymentId;
import dev.motorpool.payment.dues.Payment;
import dev.motorpool.payment.provider.Answer;
import dev.motorpool.payment.provider.Card;
import dev.motorpool.platform.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One try to take the money of a payment.
 *
 * @param id also the idempotency key at the provider
 * @param refunding how much of it is to go back or has gone
 * @param askAt when the provider is asked what became of it; there while it is open
 */
public record Attempt(
        UUID id,
        PaymentId payment,
        String provider,
        @Nullable String reference,
        AttemptStatus status,
        Money amount,
        Money refunding,
        String cardBrand,
        String cardLast4,
        @Nullable String failure,
        @Nullable Instant askAt,
        Instant createdAt,
        Instant updatedAt) {

    public static final String ABANDONED = "It was not confirmed.";

    public Attempt {
        requireNonNull(id, "id");
        requireNonNull(payment, "payment");
        if (status.isOpen() != (askAt != null)) {
            throw new IllegalArgumentException("an open attempt, and no other, is asked about");
        }
        if (refunding.minor() < 0 || amount.minus(refunding).minor() < 0) {
            throw new IllegalArgumentException("refunding %s of %s".formatted(refunding, amount));
        }
    }

    public static Attempt start(Payment payment, String provider, Card card, Instant askAt, Instant now) {
        return new Attempt(
                UUID.randomUUID(),
                payment.id(),
                provider,
                null,
                AttemptStatus.STARTED,
                payment.amount(),
                payment.amount().zero(),
                card.brand(),
                card.last4(),
                null,
                askAt,
                now,
                now);
    }

    /** After the provider's word, which is news. */
    public Attempt answered(Answer answer, Instant nextAskAt, Instant now) {
        var next = AttemptStatus.of(answer.outcome());
        return with(answer.reference(), next, answer.failure(), next.isOpen() ? nextAskAt : null, now);
    }

    /** Given up by us, or unknown to the provider. */
    public Attempt failed(String why, Instant now) {
        return with(reference, AttemptStatus.FAILED, why, null, now);
    }

    public Attempt refunding(Money more, Instant now) {
        return new Attempt(
                id,
                payment,
                provider,
                reference,
                status,
                amount,
                refunding.plus(more),
                cardBrand,
                cardLast4,
                failure,
                askAt,
                createdAt,
                now);
    }

    /** What of it can still be given back. */
    public Money refundable() {
        return status == AttemptStatus.SUCCEEDED ? amount.minus(refunding) : amount.zero();
    }

    private Attempt with(
            @Nullable String newReference,
            AttemptStatus next,
            @Nullable String why,
            @Nullable Instant nextAskAt,
            Instant now) {
        return new Attempt(
                id,
                payment,
                provider,
                newReference,
                next,
                amount,
                refunding,
                cardBrand,
                cardLast4,
                why,
                nextAskAt,
                createdAt,
                now);
    }
}
