package dev.motorpool.notification.fact;

import dev.motorpool.notification.message.Announcement;
import dev.motorpool.notification.message.Kind;
import dev.motorpool.notification.message.Occasion;
import dev.motorpool.payment.api.PaymentEvent;
import dev.motorpool.payment.api.PaymentEvent.PaymentCaptured;
import dev.motorpool.payment.api.PaymentEvent.PaymentDue;
import dev.motorpool.payment.api.PaymentEvent.PaymentFailed;
import dev.motorpool.payment.api.PaymentEvent.PaymentRefunded;
import dev.motorpool.payment.api.PaymentEvent.PaymentVoided;
import org.jspecify.annotations.Nullable;

/** How a fact about a payment is told. What is due or void is told with the booking; an open page learns it at once. */
final class PaymentNews {

    private PaymentNews() {}

    static Announcement of(PaymentEvent fact) {
        var occasion = Occasion.of(fact.payment());
        return switch (fact) {
            case PaymentDue due -> tell(due, null, "payment.due", occasion);
            case PaymentCaptured captured -> tell(captured, Kind.PAYMENT_CAPTURED, "payment.captured", occasion);
            case PaymentFailed failed ->
                tell(failed, Kind.PAYMENT_FAILED, "payment.failed", occasion.because(failed.reason()));
            case PaymentRefunded refunded ->
                tell(
                        refunded,
                        Kind.PAYMENT_REFUNDED,
                        "payment.refunded",
                        occasion.because(refunded.message()).refunding(refunded.amount()));
            case PaymentVoided voided -> tell(voided, null, "payment.voided", occasion);
        };
    }

    private static Announcement tell(PaymentEvent fact, @Nullable Kind kind, String event, Occasion occasion) {
        return new Announcement(
                Announcement.nameOf(fact), fact.payment().userId(), kind, event, occasion, fact.occurredAt());
    }
}
