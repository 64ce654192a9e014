package dev.motorpool.payment.bookings;

import static dev.motorpool.payment.attempts.AttemptStatus.NEEDS_CONFIRMATION;

import dev.motorpool.payment.api.PaymentEvent.PaymentVoided;
import dev.motorpool.payment.attempts.Attempt;
import dev.motorpool.payment.attempts.AttemptRepository;
import dev.motorpool.payment.dues.Payment;
import dev.motorpool.payment.dues.PaymentJournal;
import dev.motorpool.payment.ledger.LedgerTransaction.Kind;
import dev.motorpool.payment.refunds.Refunds;
import dev.motorpool.platform.Money;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What the end of a booking makes of its payment, which is locked. */
@Component
class BookingEnd {

    private final AttemptRepository attempts;
    private final PaymentJournal journal;
    private final Refunds refunds;

    BookingEnd(AttemptRepository attempts, PaymentJournal journal, Refunds refunds) {
        this.attempts = attempts;
        this.journal = journal;
        this.refunds = refunds;
    }

    /** Hearing of it again changes nothing. What is captured later finds the payment ended and goes back as a whole. */
    void of(Payment payment, Money refund, String reason, Instant now) {
        if (payment.hasEnded()) {
            return;
        }
        var ended = payment.ended(now);
        if (payment.isOpen()) {
            journal.change(ended, new PaymentVoided(ended.view(), now));
            journal.post(ended, Kind.VOIDED, ended.id().value(), ended.amount(), now);
            dropUnconfirmed(ended, now);
            return;
        }
        journal.change(ended);
        var part = refunds.refundable(ended).atMost(refund);
        if (part.isPositive()) {
            refunds.ofPrice(ended, part, reason, now);
        }
    }

    /** One that the provider is busy with goes on: should it succeed, the money goes back. */
    private void dropUnconfirmed(Payment payment, Instant now) {
        attempts.findOpen(payment.id())
                .filter(attempt -> attempt.status() == NEEDS_CONFIRMATION)
                .ifPresent(attempt -> attempts.update(attempt.failed(Attempt.ABANDONED, now)));
    }
}
