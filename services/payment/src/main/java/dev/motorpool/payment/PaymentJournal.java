package dev.motorpool.payment;

import dev.motorpool.payment.api.PaymentEvent;
import dev.motorpool.payment.ledger.Ledger;
import dev.motorpool.payment.ledger.LedgerTransaction;
import dev.motorpool.payment.ledger.LedgerTransaction.Kind;
import dev.motorpool.platform.Money;
import dev.motorpool.platform.facts.Outbox;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Writes payments, each change together with the fact that tells of it and the ledger's record of the money. Every method
 * belongs into a transaction.
 */
@Component
class PaymentJournal {

    private final PaymentRepository payments;
    private final Outbox outbox;
    private final Ledger ledger;

    PaymentJournal(PaymentRepository payments, Outbox outbox, Ledger ledger) {
        this.payments = payments;
        this.outbox = outbox;
        this.ledger = ledger;
    }

    /** Whether it was written; a booking has one payment. */
    boolean open(Payment payment, PaymentEvent fact) {
        var written = payments.insert(payment);
        if (written) {
            outbox.publish(fact);
        }
        return written;
    }

    void change(Payment changed, PaymentEvent fact) {
        payments.update(changed);
        outbox.publish(fact);
    }

    /** A change that concerns nobody else. */
    void change(Payment changed) {
        payments.update(changed);
    }

    void post(Payment payment, Kind kind, UUID cause, Money amount, Instant at) {
        ledger.post(LedgerTransaction.of(payment.id(), kind, cause, amount, at));
    }
}
