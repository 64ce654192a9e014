package dev.motorpool.payment.refunds;

import dev.motorpool.payment.api.PaymentEvent.PaymentRefunded;
import dev.motorpool.payment.attempts.Attempt;
import dev.motorpool.payment.attempts.AttemptRepository;
import dev.motorpool.payment.dues.Payment;
import dev.motorpool.payment.dues.PaymentJournal;
import dev.motorpool.payment.dues.PaymentRepository;
import dev.motorpool.payment.dues.Times;
import dev.motorpool.payment.ledger.LedgerTransaction.Kind;
import dev.motorpool.payment.ledger.Taxed;
import dev.motorpool.platform.Money;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Decides that money goes back, and says so when it has; {@link RefundJob} carries it there. Every method belongs into a
 * transaction that has locked the payment.
 */
@Component
public class Refunds {

    static final Why TOO_LATE = Why.told("Your payment arrived after the booking had ended.");
    static final Why TWICE = Why.told("The booking had already been paid for.");

    private final PaymentRepository payments;
    private final AttemptRepository attempts;
    private final RefundRepository refunds;
    private final Credits credits;
    private final PaymentJournal journal;
    private final Clock clock;

    public Refunds(
            PaymentRepository payments,
            AttemptRepository attempts,
            RefundRepository refunds,
            Credits credits,
            PaymentJournal journal,
            Clock clock) {
        this.payments = payments;
        this.attempts = attempts;
        this.refunds = refunds;
        this.credits = credits;
        this.journal = journal;
        this.clock = clock;
    }

    /** What of the price can still be given back. */
    public Money refundable(Payment payment) {
        return payment.capturedBy() == null
                ? payment.amount().zero()
                : attempts.find(payment.capturedBy()).orElseThrow().refundable();
    }

    /**
     * Gives back a part of the price, with its share of the tax.
     *
     * @throws RefundTooLarge when more was asked than is left
     */
    public Refund ofPrice(Payment payment, Money amount, Why why, Instant now) {
        var left = left(payment);
        if (left.gross().minus(amount).minor() < 0) {
            throw new RefundTooLarge(amount, left.gross());
        }
        return ofPrice(payment, left.part(amount), why, now);
    }

    private Refund ofPrice(Payment payment, Taxed amount, Why why, Instant now) {
        var attempt =
                attempts.find(Objects.requireNonNull(payment.capturedBy())).orElseThrow();
        var refund = request(Refund.of(attempt, Refund.Kind.OF_PRICE, amount, why, now), attempt, now);
        journal.post(payment, Kind.REFUND_OWED, refund.id(), amount, now);
        return refund;
    }

    /** What can still be given back, and what of it is tax. */
    private Taxed left(Payment payment) {
        var given = Money.of(refunds.taxMinor(payment.id()), payment.amount().currencyCode());
        return Taxed.of(refundable(payment), payment.tax().minus(given));
    }

    /** Gives back of a captured payment what its booking still has coming. */
    public void ofCredits(Payment payment, Instant now) {
        for (var credit : credits.openOf(payment.bookingId())) {
            var left = left(payment);
            var part = left.gross().atMost(credit.left().gross());
            if (part.isPositive()) {
                var given = left.part(part, credit.left().part(part).tax());
                ofPrice(payment, given, Why.told(credit.reason()), now);
                credits.give(credit, given);
            }
        }
    }

    public void ofLateCapture(Attempt attempt, Instant now) {
        request(
                Refund.of(attempt, Refund.Kind.OF_LATE_CAPTURE, Taxed.none(attempt.amount()), TOO_LATE, now),
                attempt,
                now);
    }

    public void ofSecondCapture(Attempt attempt, Instant now) {
        request(
                Refund.of(attempt, Refund.Kind.OF_SECOND_CAPTURE, Taxed.none(attempt.amount()), TWICE, now),
                attempt,
                now);
    }

    private Refund request(Refund refund, Attempt attempt, Instant now) {
        attempts.update(attempt.refunding(refund.amount(), now));
        refunds.insert(refund);
        return refund;
    }

    /** The provider has given it back; hearing so again changes nothing. */
    public void paid(UUID refundId, String reference) {
        var refund = refunds.find(refundId).orElse(null);
        if (refund == null) {
            return;
        }
        var payment = payments.getForChange(refund.payment());
        var now = Times.now(clock);
        if (!refunds.paid(refundId, reference, now)) {
            return;
        }
        journal.post(payment, Kind.REFUND_PAID, refundId, refund.amount(), now);
        if (refund.kind() != Refund.Kind.OF_SECOND_CAPTURE) {
            var refunded = payment.refunded(refund.amount(), now);
            journal.change(
                    refunded,
                    new PaymentRefunded(
                            refunded.view(),
                            refund.amount().amount(),
                            refund.why().reason(),
                            now,
                            refund.why().message()));
        }
    }
}
