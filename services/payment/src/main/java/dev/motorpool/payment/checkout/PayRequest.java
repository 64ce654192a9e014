package dev.motorpool.payment.checkout;

import dev.motorpool.payment.api.PaymentId;
import dev.motorpool.payment.provider.Card;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** The wish to pay. How much is booking's word, not the client's. */
public record PayRequest(@NotNull @Valid Card card) {

    /** What makes it the same request when it comes again, without what must not be kept, not even as a hash. */
    record Fingerprint(PaymentId payment, String brand, String last4, int expMonth, int expYear) {}

    Fingerprint fingerprint(PaymentId payment) {
        return new Fingerprint(payment, card.brand(), card.last4(), card.expMonth(), card.expYear());
    }
}
