package dev.motorpool.payment.api;

import dev.motorpool.platform.facts.Fact;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What payment tells the world; each carries the payment as it is after the event. */
public sealed interface PaymentEvent extends Fact {

    PaymentView payment();

    @Override
    default String key() {
        return payment().id().toString();
    }

    @Override
    default long version() {
        return payment().version();
    }

    /** Money is asked for, by its deadline where it has one. */
    record PaymentDue(PaymentView payment, Instant occurredAt) implements PaymentEvent {}

    /** The money is here. */
    record PaymentCaptured(PaymentView payment, Instant occurredAt) implements PaymentEvent {}

    /** A try was declined or ran out of time; the payment is still due. */
    record PaymentFailed(PaymentView payment, String reason, Instant occurredAt) implements PaymentEvent {}

    /**
     * Money went back.
     *
     * @param amount of this refund alone
     * @param reason for staff
     * @param message a sentence for the customer; absent when nobody wrote one, and in facts from before
     */
    record PaymentRefunded(
            PaymentView payment,
            BigDecimal amount,
            String reason,
            Instant occurredAt,
            @Nullable String message) implements PaymentEvent {}

    /** Nothing is asked any more: the booking ended, or became cheaper, before it was paid. */
    record PaymentVoided(PaymentView payment, Instant occurredAt) implements PaymentEvent {}
}
