package dev.motorpool.payment.dues;

import dev.motorpool.payment.api.PaymentEvent;
import dev.motorpool.payment.api.PaymentEvent.PaymentCaptured;
import dev.motorpool.payment.api.PaymentEvent.PaymentDue;
import dev.motorpool.payment.api.PaymentEvent.PaymentVoided;
import dev.motorpool.payment.ledger.Ledger;
import dev.motorpool.payment.ledger.LedgerTransaction;
import dev.motorpool.payment.ledger.LedgerTransaction.Kind;
import dev.motorpool.payment.ledger.Taxed;
import dev.motorpool.platform.Money;
import dev.motorpool.platform.facts.Outbox;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Writes payments, each change together with the fact that tells of it and the ledger's record of the money. Every method
 * belongs into a transaction.
 */
@Component
public class PaymentJournal {

    private final PaymentRepository payments;
    private final Outbox outbox;
    private final Ledger ledger;
    private final Arrivals arrivals;

    PaymentJournal(PaymentRepository payments, Outbox outbox, Ledger ledger, Arrivals arrivals) {
        this.arrivals = arrivals;
        this.payments = payments;
        this.outbox = outbox;
        this.ledger = ledger;
    }

    /** Asks for money, but for what was asked for already. */
    public void openAll(List<Payment> opened) {
        var written = payments.insertAll(opened);
        var fresh = opened.stream()
                .filter(payment -> written.contains(payment.id()))
                .toList();
        if (fresh.isEmpty()) {
            return;
        }
        arrivals.wakeAfterCommit();
        outbox.publishAll(fresh.stream().map(PaymentJournal::asked).toList());
        ledger.postAll(fresh.stream()
                .filter(payment -> payment.amount().isPositive())
                .map(payment -> LedgerTransaction.of(
                        payment.id(), Kind.DUE, payment.id().value(), payment.taxed(), payment.createdAt()))
                .toList());
    }

    /** What costs nothing is paid from the start. */
    private static PaymentEvent asked(Payment payment) {
        return payment.amount().isZero()
                ? new PaymentCaptured(payment.view(), payment.createdAt())
                : new PaymentDue(payment.view(), payment.createdAt());
    }

    /**
     * Keeps in mind what is not owed any more before we heard that it was.
     *
     * @return whether we had not heard of it
     */
    public boolean openEnded(Payment ended) {
        var written = !payments.insertAll(List.of(ended)).isEmpty();
        if (written) {
            outbox.publish(new PaymentVoided(ended.view(), ended.updatedAt()));
        }
        return written;
    }

    public void change(Payment changed, PaymentEvent fact) {
        payments.update(changed);
        outbox.publish(fact);
    }

    /** Asks no longer for what is open. */
    public Payment voided(Payment open, Instant now) {
        var ended = open.ended(now);
        change(ended, new PaymentVoided(ended.view(), now));
        post(ended, Kind.VOIDED, ended.id().value(), ended.taxed(), now);
        return ended;
    }

    /** A change that concerns nobody else. */
    public void change(Payment changed) {
        payments.update(changed);
    }

    public void post(Payment payment, Kind kind, UUID cause, Money amount, Instant at) {
        ledger.postAll(List.of(LedgerTransaction.of(payment.id(), kind, cause, amount, at)));
    }

    /** Of income, of which a part may be tax. */
    public void post(Payment payment, Kind kind, UUID cause, Taxed amount, Instant at) {
        ledger.postAll(List.of(LedgerTransaction.of(payment.id(), kind, cause, amount, at)));
    }

    /** Unless it was moved before. */
    public void moveTax(Payment payment, UUID cause, Money tax, Instant at) {
        if (!ledger.has(Kind.TAX_MOVED, cause)) {
            post(payment, Kind.TAX_MOVED, cause, tax, at);
        }
    }
}
