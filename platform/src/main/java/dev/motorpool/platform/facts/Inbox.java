package dev.motorpool.platform.facts;

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

/** Takes facts for the consumers of one service; a fact that comes twice is taken once. */
public class Inbox {

    private static final Logger log = LoggerFactory.getLogger(Inbox.class);

    private static final String REMEMBER = """
            insert into inbox (consumer, fact_id)
            select :consumer, unnest(:ids) on conflict do nothing
            returning fact_id
            """;

    private final List<FactConsumer<?>> consumers;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TransactionOperations transaction;

    Inbox(List<FactConsumer<?>> consumers, JdbcClient jdbc, JsonMapper json, TransactionOperations transaction) {
        this.consumers = List.copyOf(consumers);
        this.jdbc = jdbc;
        this.json = json;
        this.transaction = transaction;
    }

    /** The services whose facts are wanted here. */
    public Set<String> sources() {
        return consumers.stream()
                .map(consumer -> FactTypes.source(consumer.facts()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Hands the facts, all of one source, to every consumer of that source.
     *
     * @return those that a consumer refused, with the reason
     */
    public Map<UUID, String> accept(List<Envelope> facts) {
        var refused = new HashMap<UUID, String>();
        var source = facts.getFirst().source();
        for (var consumer : consumers) {
            if (FactTypes.source(consumer.facts()).equals(source)) {
                refused.putAll(accept(consumer, facts));
            }
        }
        return refused;
    }

    /** All in one transaction, which is fast; one by one when that fails, to find the one to blame. */
    private <F extends Fact> Map<UUID, String> accept(FactConsumer<F> consumer, List<Envelope> facts) {
        try {
            take(consumer, facts);
            return Map.of();
        } catch (RuntimeException e) {
            var refused = new HashMap<UUID, String>();
            for (var fact : facts) {
                try {
                    take(consumer, List.of(fact));
                } catch (RuntimeException why) {
                    log.warn("{} refused {} {}", name(consumer), fact.type(), fact.id(), why);
                    refused.put(fact.id(), name(consumer) + ": " + why);
                }
            }
            return refused;
        }
    }

    private <F extends Fact> void take(FactConsumer<F> consumer, List<Envelope> facts) {
        transaction.executeWithoutResult(tx -> {
            var fresh = remember(consumer, facts);
            var read = new ArrayList<F>();
            for (var fact : facts) {
                var type = FactTypes.find(consumer.facts(), fact.type());
                if (type != null && fresh.contains(fact.id())) {
                    read.add(json.readValue(fact.data(), type));
                }
            }
            consumer.acceptAll(read);
        });
    }

    private Set<UUID> remember(FactConsumer<?> consumer, List<Envelope> facts) {
        var ids = facts.stream().map(Envelope::id).toArray(UUID[]::new);
        return new HashSet<>(jdbc.sql(REMEMBER)
                .param("consumer", name(consumer))
                .param("ids", ids)
                .query(UUID.class)
                .list());
    }

    /** Forgets facts that are too old to come again. */
    void forget(java.time.Duration olderThan) {
        jdbc.sql("delete from inbox where taken_at < now() - make_interval(secs => :seconds)")
                .param("seconds", (double) olderThan.toSeconds())
                .update();
    }

    private static String name(FactConsumer<?> consumer) {
        return consumer.getClass().getSimpleName();
    }
}
