package dev.motorpool.platform.facts;

import dev.motorpool.platform.facts.Worker.Found;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/** Hands refused facts to their consumer again, later each time, and gives them up in the end. */
final class Retries {

    private static final Logger log = LoggerFactory.getLogger(Retries.class);

    private final Inbox inbox;
    private final RefusedFacts refused;
    private final TransactionOperations transaction;
    private final RelayProperties settings;

    Retries(Inbox inbox, RefusedFacts refused, TransactionOperations transaction, RelayProperties settings) {
        this.inbox = inbox;
        this.refused = refused;
        this.transaction = transaction;
        this.settings = settings;
    }

    Found step() {
        return retryNext() ? Found.PLENTY : Found.NOTHING;
    }

    /**
     * Tries the next one that is due, in one transaction: what the consumer did before it refused is undone up to the
     * claim, which stays locked, so that no other instance tries it at the same time.
     *
     * @return whether there was one
     */
    boolean retryNext() {
        return Boolean.TRUE.equals(transaction.execute(tx -> {
            var next = refused.claim();
            next.ifPresent(entry -> {
                var before = tx.createSavepoint();
                try {
                    inbox.acceptAgain(entry);
                    refused.taken(entry.position());
                } catch (RuntimeException e) {
                    tx.rollbackToSavepoint(before);
                    retryOrGiveUp(entry, e);
                }
            });
            return next.isPresent();
        }));
    }

    private void retryOrGiveUp(RefusedFacts.Entry entry, RuntimeException why) {
        var fact = entry.envelope();
        if (entry.attempts() + 1 >= settings.maxAttempts()) {
            log.error("{} gave up {} {} of {}", entry.consumer(), fact.type(), fact.id(), fact.key(), why);
            refused.giveUp(entry.position(), why.toString());
        } else {
            log.warn("{} refused {} {} again: {}", entry.consumer(), fact.type(), fact.id(), why.toString());
            refused.failed(entry.position(), why.toString(), settings.retryAfter(entry.attempts()));
        }
    }
}
