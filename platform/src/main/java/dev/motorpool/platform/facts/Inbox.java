package dev.motorpool.platform.facts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes facts for the consumers of one service; a fact that comes twice is taken once.
 *
 * <p>What a consumer refuses is kept here and tried again, and the facts of the same key wait behind it; so neither
 * the transport nor any other consumer is held up by it.
 */
public class Inbox {

    private static final Logger log = LoggerFactory.getLogger(Inbox.class);

    /** In place of a consumer's name: nobody could be asked. */
    private static final String NOBODY = "-";

    private static final String REMEMBER = """
            insert into inbox (consumer, fact_id)
            select :consumer, unnest(:ids) on conflict do nothing
            returning fact_id,
                      exists (select from refused_fact where consumer = :consumer and state = 'WAITING') as some_wait
            """;

    private record Remembered(UUID fact, boolean someWait) {}

    private final List<Subscription<?>> subscriptions;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final RefusedFacts refused;
    private final RelayProperties settings;

    Inbox(
            List<FactConsumer<?>> consumers,
            JdbcClient jdbc,
            JsonMapper json,
            TransactionOperations transaction,
            RefusedFacts refused,
            RelayProperties settings) {
        this.subscriptions = consumers.stream()
                .<Subscription<?>>map(consumer -> new Subscription<>(consumer, json))
                .toList();
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.refused = refused;
        this.settings = settings;
    }

    /** The services whose facts are wanted here. */
    public Set<String> sources() {
        return subscriptions.stream().map(Subscription::source).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Hands the facts, all of one source and in their order, to every consumer of that source. When this returns, they
     * need not come again.
     *
     * @return those that a consumer refused, with the reason, for whoever wants to know; they are kept here
     * @throws RuntimeException when they can be neither taken nor kept, because the database is away
     */
    public Map<UUID, String> accept(List<Envelope> facts) {
        var reasons = new HashMap<UUID, String>();
        var source = facts.getFirst().source();
        for (var subscription : subscriptions) {
            if (subscription.source().equals(source)) {
                reasons.putAll(accept(subscription, subscription.wanted(facts)));
            }
        }
        return reasons;
    }

    /** All in one transaction, which is fast; one by one when that fails, to find the one to blame. */
    private Map<UUID, String> accept(Subscription<?> subscription, List<Envelope> facts) {
        if (facts.isEmpty()) {
            return Map.of();
        }
        try {
            take(subscription, facts);
            return Map.of();
        } catch (RuntimeException e) {
            var reasons = new HashMap<UUID, String>();
            for (var fact : facts) {
                try {
                    take(subscription, List.of(fact));
                } catch (RuntimeException why) {
                    refused.keep(subscription.name(), fact, why.toString(), settings.retryAfter(0));
                    log.warn("{} refused {} {}", subscription.name(), fact.type(), fact.id(), why);
                    reasons.put(fact.id(), subscription.name() + ": " + why);
                }
            }
            return reasons;
        }
    }

    private void take(Subscription<?> subscription, List<Envelope> facts) {
        transaction.executeWithoutResult(tx -> {
            var fresh = remember(subscription.name(), facts);
            var blocked = blocked(subscription.name(), fresh, facts);
            var free = new ArrayList<Envelope>();
            for (var fact : facts) {
                if (!fresh.containsKey(fact.id())) {
                    continue;
                }
                if (blocked.contains(fact.key())) {
                    refused.queue(subscription.name(), fact);
                } else {
                    free.add(fact);
                }
            }
            subscription.take(free);
        });
    }

    /** Those that had not come before, and whether any fact waits to be tried again. */
    private Map<UUID, Boolean> remember(String consumer, List<Envelope> facts) {
        var ids = facts.stream().map(Envelope::id).toArray(UUID[]::new);
        return jdbc
                .sql(REMEMBER)
                .param("consumer", consumer)
                .param("ids", ids)
                .query((row, n) -> new Remembered(row.getObject("fact_id", UUID.class), row.getBoolean("some_wait")))
                .list()
                .stream()
                .collect(Collectors.toMap(Remembered::fact, Remembered::someWait));
    }

    /** The keys of which an older fact waits. */
    private Set<String> blocked(String consumer, Map<UUID, Boolean> fresh, List<Envelope> facts) {
        if (!fresh.containsValue(true)) {
            return Set.of();
        }
        return refused.waiting(
                consumer, facts.stream().map(Envelope::key).collect(Collectors.toCollection(HashSet::new)));
    }

    /** A refused fact once more, in the caller's transaction. */
    void acceptAgain(RefusedFacts.Entry entry) {
        subscriptions.stream()
                .filter(candidate -> candidate.name().equals(entry.consumer()))
                .findAny()
                .orElseThrow(() -> new IllegalStateException("there is no consumer " + entry.consumer()))
                .take(List.of(entry.envelope()));
    }

    /** Keeps what came, but is no fact, among the dead, where an operator sees it. */
    public void bury(Envelope unreadable, String reason) {
        log.error("{} of {} cannot be read: {}", unreadable.id(), unreadable.source(), reason);
        refused.bury(NOBODY, unreadable, reason);
    }

    /** Forgets facts that are too old to come again. */
    void forget(Duration olderThan) {
        jdbc.sql("delete from inbox where taken_at < now() - make_interval(secs => :seconds)")
                .param("seconds", (double) olderThan.toSeconds())
                .update();
    }
}
