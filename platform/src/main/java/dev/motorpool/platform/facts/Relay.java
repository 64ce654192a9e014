package dev.motorpool.platform.facts;

import dev.motorpool.platform.facts.Worker.Found;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Carries facts from the outbox to the transport: at least once, and in order per key.
 *
 * <p>It holds the rows' locks while it delivers, in a transaction that touches nothing else. Should the process die,
 * the database gives the rows back at once and another relay delivers them again; the inbox makes twice once.
 */
class Relay {

    private static final Logger log = LoggerFactory.getLogger(Relay.class);

    private final OutboxStore outbox;
    private final FactTransport transport;
    private final TransactionOperations transaction;
    private final RelayProperties settings;

    Relay(OutboxStore outbox, FactTransport transport, TransactionOperations transaction, RelayProperties settings) {
        this.outbox = outbox;
        this.transport = transport;
        this.transaction = transaction;
        this.settings = settings;
    }

    /** Delivers one batch. */
    Found relayBatch() {
        return Objects.requireNonNull(transaction.execute(tx -> {
            var claim = outbox.claim(settings.batch());
            var entries = claim.entries();
            if (entries.isEmpty()) {
                return Found.NOTHING;
            }
            settle(
                    entries,
                    transport.deliver(
                            entries.stream().map(OutboxStore.Entry::envelope).toList()));
            return claim.more() || entries.size() == settings.batch() ? Found.PLENTY : Found.SOME;
        }));
    }

    private void settle(List<OutboxStore.Entry> entries, Map<UUID, String> refused) {
        outbox.delivered(entries.stream()
                .filter(entry -> !refused.containsKey(entry.envelope().id()))
                .map(OutboxStore.Entry::position)
                .toList());
        for (var entry : entries) {
            var error = refused.get(entry.envelope().id());
            if (error != null) {
                retryOrGiveUp(entry, error);
            }
        }
    }

    private void retryOrGiveUp(OutboxStore.Entry entry, String error) {
        var fact = entry.envelope();
        if (entry.attempts() + 1 >= settings.maxAttempts()) {
            log.error("gave up {} {} of {}: {}", fact.type(), fact.id(), fact.key(), error);
            outbox.giveUp(entry.position(), error);
        } else {
            log.warn("{} {} of {} was refused, trying again: {}", fact.type(), fact.id(), fact.key(), error);
            outbox.failed(entry.position(), error, settings.retryAfter(entry.attempts()));
        }
    }
}
