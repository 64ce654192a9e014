package dev.motorpool.payment.checkout;

import static dev.motorpool.payment.api.PaymentStatus.PROCESSING;
import static dev.motorpool.payment.attempts.AttemptStatus.NEEDS_CONFIRMATION;

import dev.motorpool.payment.api.PaymentEvent.PaymentCaptured;
import dev.motorpool.payment.api.PaymentEvent.PaymentFailed;
import dev.motorpool.payment.attempts.Attempt;
import dev.motorpool.payment.attempts.AttemptRepository;
import dev.motorpool.payment.attempts.AttemptStatus;
import dev.motorpool.payment.dues.Payment;
import dev.motorpool.payment.dues.PaymentJournal;
import dev.motorpool.payment.dues.PaymentRepository;
import dev.motorpool.payment.dues.Times;
import dev.motorpool.payment.ledger.LedgerTransaction.Kind;
import dev.motorpool.payment.provider.Answer;
import dev.motorpool.payment.provider.PaymentProperties;
import dev.motorpool.payment.refunds.Refunds;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What the provider's word makes of an attempt and of its payment: the same whether it is the answer to a call, a
 * webhook or what a question brought to light, in any order, however often. Every method belongs into a transaction.
 */
@Component
class Settlement {

    private static final Logger log = LoggerFactory.getLogger(Settlement.class);

    private final PaymentRepository payments;
    private final AttemptRepository attempts;
    private final PaymentJournal journal;
    private final Refunds refunds;
    private final PaymentProperties settings;
    private final Clock clock;

    Settlement(
            PaymentRepository payments,
            AttemptRepository attempts,
            PaymentJournal journal,
            Refunds refunds,
            PaymentProperties settings,
            Clock clock) {
        this.payments = payments;
        this.attempts = attempts;
        this.journal = journal;
        this.refunds = refunds;
        this.settings = settings;
        this.clock = clock;
    }

    void settle(UUID attemptId, Answer answer) {
        var unlocked = attempts.find(attemptId).orElse(null);
        if (unlocked == null) {
            log.warn("the provider tells of a capture {} that nobody started", attemptId);
            return;
        }
        var payment = payments.getForChange(unlocked.payment());
        var attempt = attempts.find(attemptId).orElseThrow();
        if (AttemptStatus.of(answer.outcome()).isNewsAfter(attempt.status())) {
            var now = Times.now(clock);
            write(payment, attempt.answered(answer, nextAskAt(answer, now), now), now);
        }
    }

    /** The attempt will come to nothing: the provider does not know it, or nobody confirmed it. */
    void giveUp(UUID attemptId, String why) {
        var payment =
                payments.getForChange(attempts.find(attemptId).orElseThrow().payment());
        var attempt = attempts.find(attemptId).orElseThrow();
        if (attempt.status().isOpen()) {
            var now = Times.now(clock);
            write(payment, attempt.failed(why, now), now);
        }
    }

    private void write(Payment payment, Attempt attempt, Instant now) {
        attempts.update(attempt);
        switch (attempt.status()) {
            case SUCCEEDED -> captured(payment, attempt, now);
            case FAILED -> failed(payment, attempt, now);
            case STARTED, NEEDS_CONFIRMATION, PENDING -> {}
        }
    }

    private void captured(Payment payment, Attempt attempt, Instant now) {
        if (payment.isCaptured()) {
            log.warn("payment {} was paid a second time, by attempt {}; giving it back", payment.id(), attempt.id());
            journal.post(payment, Kind.CAPTURED_UNOWED, attempt.id(), attempt.amount(), now);
            refunds.ofSecondCapture(attempt, now);
            return;
        }
        var captured = payment.captured(attempt.id(), now);
        journal.change(captured, new PaymentCaptured(captured.view(), now));
        if (captured.hasEnded()) {
            journal.post(captured, Kind.CAPTURED_UNOWED, attempt.id(), attempt.amount(), now);
            refunds.ofLateCapture(attempt, now);
        } else {
            journal.post(captured, Kind.CAPTURED, attempt.id(), attempt.amount(), now);
            refunds.ofCredits(captured, now);
        }
    }

    private void failed(Payment payment, Attempt attempt, Instant now) {
        if (payment.status() == PROCESSING) {
            var why = Objects.requireNonNull(attempt.failure());
            var due = payment.failed(why, now);
            journal.change(due, new PaymentFailed(due.view(), why, now));
        }
    }

    private Instant nextAskAt(Answer answer, Instant now) {
        var waitsForCustomer = AttemptStatus.of(answer.outcome()) == NEEDS_CONFIRMATION;
        return now.plus(waitsForCustomer ? settings.confirmWithin() : settings.askAfter());
    }
}
