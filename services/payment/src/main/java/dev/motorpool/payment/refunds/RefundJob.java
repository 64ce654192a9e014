package dev.motorpool.payment.refunds;

import dev.motorpool.payment.dues.Times;
import dev.motorpool.payment.provider.Answer;
import dev.motorpool.payment.provider.PaymentProperties;
import dev.motorpool.payment.provider.PaymentProvider;
import dev.motorpool.payment.provider.ProviderAway;
import dev.motorpool.payment.provider.Together;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Carries refunds to the provider until it has taken them, later each time. A refund is claimed and committed first, the
 * provider is asked by the refund's key, then its answer is written: what dies in between is asked again with the same
 * key. Two instances may run it.
 */
@Component
public class RefundJob {

    private static final Logger log = LoggerFactory.getLogger(RefundJob.class);
    private static final int BATCH = 20;
    private static final int WORTH_A_LOOK = 5;

    private final RefundRepository rows;
    private final Refunds refunds;
    private final PaymentProvider provider;
    private final PaymentProperties settings;
    private final TransactionOperations transaction;
    private final Clock clock;

    RefundJob(
            RefundRepository rows,
            Refunds refunds,
            PaymentProvider provider,
            PaymentProperties settings,
            TransactionOperations transaction,
            Clock clock) {
        this.rows = rows;
        this.refunds = refunds;
        this.provider = provider;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${motorpool.payment.jobs-every}")
    public void payOut() {
        var lease = 2 * settings.deadline().toMillis() / 1000.0;
        Together.forEach(rows.claim(Times.now(clock), lease, BATCH), this::payOut);
    }

    private void payOut(Refund refund) {
        try {
            written(refund, provider.giveBack(refund.wish()));
        } catch (ProviderAway e) {
            notYet(refund, String.valueOf(e.getMessage()));
        }
    }

    private void written(Refund refund, Answer answer) {
        switch (answer.outcome()) {
            case SUCCEEDED -> transaction.executeWithoutResult(tx -> refunds.paid(refund.id(), answer.reference()));
            case FAILED -> notYet(refund, String.valueOf(answer.failure()));
            case PROCESSING, NEEDS_CONFIRMATION -> {} // a webhook tells; if it gets lost, the next try does
        }
    }

    private void notYet(Refund refund, String why) {
        rows.failed(refund.id(), why, Times.now(clock));
        if (refund.tries() < WORTH_A_LOOK) {
            log.warn("refund {}: {}; trying again", refund.id(), why);
        } else {
            log.error("refund {} has failed {} times, last: {}; trying again", refund.id(), refund.tries(), why);
        }
    }
}
