package dev.motorpool.payment.checkout;

import static dev.motorpool.payment.attempts.AttemptStatus.NEEDS_CONFIRMATION;

import dev.motorpool.payment.api.PaymentId;
import dev.motorpool.payment.api.PaymentStatus;
import dev.motorpool.payment.attempts.Attempt;
import dev.motorpool.payment.attempts.AttemptRepository;
import dev.motorpool.payment.checkout.Checkout.Receipt;
import dev.motorpool.payment.dues.Payment;
import dev.motorpool.payment.dues.PaymentRepository;
import dev.motorpool.payment.dues.Times;
import dev.motorpool.payment.provider.Card;
import dev.motorpool.payment.provider.PaymentProperties;
import dev.motorpool.payment.provider.PaymentProvider;
import dev.motorpool.platform.idempotency.Idempotency;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.Caller;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Decides whether a payment can be paid now, and by whom; writes the attempt. Every method belongs into a transaction. */
@Component
class Till {

    /** The body of a confirmation, as far as it is one. */
    record Confirm(PaymentId confirm) {}

    private final PaymentRepository payments;
    private final AttemptRepository attempts;
    private final Idempotency idempotency;
    private final PaymentProvider provider;
    private final PaymentProperties settings;
    private final Clock clock;

    Till(
            PaymentRepository payments,
            AttemptRepository attempts,
            Idempotency idempotency,
            PaymentProvider provider,
            PaymentProperties settings,
            Clock clock) {
        this.payments = payments;
        this.attempts = attempts;
        this.idempotency = idempotency;
        this.provider = provider;
        this.settings = settings;
        this.clock = clock;
    }

    Receipt begin(PaymentId id, Card card, Idempotency.Request request, Caller caller) {
        var earlier = idempotency.claim(request, Receipt.class);
        if (earlier.isPresent()) {
            return earlier.get().repeated();
        }
        var now = Times.now(clock);
        var payment = payable(id, caller, now);
        attempts.findOpen(id)
                .filter(attempt -> attempt.status() == NEEDS_CONFIRMATION)
                .ifPresent(attempt -> attempts.update(attempt.failed(Attempt.ABANDONED, now)));
        var attempt = Attempt.start(payment, provider.name(), card, now.plus(settings.askAfter()), now);
        if (!attempts.insertIfNoneOpen(attempt)) {
            throw PaymentNotPayable.busy(payment);
        }
        if (payment.status() == PaymentStatus.DUE) {
            payments.update(payment.processing(now));
        }
        var receipt = new Receipt(attempt.id(), true);
        idempotency.remember(request, receipt);
        return receipt;
    }

    Receipt confirm(PaymentId id, Idempotency.Request request, Caller caller) {
        var earlier = idempotency.claim(request, Receipt.class);
        if (earlier.isPresent()) {
            return earlier.get().repeated();
        }
        var payment = payable(id, caller, Times.now(clock));
        var attempt = attempts.findOpen(id)
                .filter(open -> open.status() == NEEDS_CONFIRMATION)
                .orElseThrow(() -> PaymentNotPayable.nothingToConfirm(payment));
        var receipt = new Receipt(attempt.id(), true);
        idempotency.remember(request, receipt);
        return receipt;
    }

    private Payment payable(PaymentId id, Caller caller, Instant now) {
        var payment = payments.getForChange(id);
        if (!payment.isFor(caller)) {
            throw Problem.notFound("payment", id); // another's is not there: do not tell that it is
        }
        if (!payment.isOpen()) {
            throw PaymentNotPayable.settled(payment);
        }
        if (payment.isOverdue(now)) {
            throw PaymentNotPayable.overdue(payment);
        }
        return payment;
    }
}
