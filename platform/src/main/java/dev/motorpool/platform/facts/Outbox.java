package dev.motorpool.platform.facts;

import dev.motorpool.platform.TimeOrderedId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Where a service says what happened, in the transaction in which it happened; the {@link Relay} carries it on. */
public class Outbox {

    private static final String INSERT = """
            insert into outbox (fact_id, type, key, occurred_at, data)
            values (:id, :type, :key, :occurredAt, cast(:data as jsonb))
            """;

    private static final String INSERT_ALL = """
            insert into outbox (fact_id, type, key, occurred_at, data)
            select cast(id as uuid), type, key, cast(occurred_at as timestamptz), cast(data as jsonb)
              from unnest(:ids, :types, :keys, :times, :data)
                   with ordinality as fact (id, type, key, occurred_at, data, place)
             order by place
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Wake wake;

    Outbox(JdbcClient jdbc, JsonMapper json, Wake wake) {
        this.jdbc = jdbc;
        this.json = json;
        this.wake = wake;
    }

    /**
     * @throws IllegalStateException outside a transaction: the fact could be lost, or told although nothing happened
     */
    public void publish(Fact fact) {
        mustBeInTransaction();
        jdbc.sql(INSERT)
                .param("id", TimeOrderedId.next())
                .param("type", fact.getClass().getSimpleName())
                .param("key", fact.key())
                .param("occurredAt", fact.occurredAt().atOffset(ZoneOffset.UTC))
                .param("data", json.writeValueAsString(fact))
                .update();
        wakeAfterCommit();
    }

    /** Like {@link #publish} for each in turn, in one statement: for whoever changes many things at once. */
    public void publishAll(List<? extends Fact> facts) {
        mustBeInTransaction();
        jdbc.sql(INSERT_ALL)
                .param("ids", texts(facts, fact -> TimeOrderedId.next().toString()))
                .param("types", texts(facts, fact -> fact.getClass().getSimpleName()))
                .param("keys", texts(facts, Fact::key))
                .param("times", texts(facts, fact -> fact.occurredAt().toString()))
                .param("data", texts(facts, json::writeValueAsString))
                .update();
        wakeAfterCommit();
    }

    private static String[] texts(List<? extends Fact> facts, Function<Fact, String> text) {
        return facts.stream().map(text).toArray(String[]::new);
    }

    private static void mustBeInTransaction() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a fact is published in the transaction that makes it true");
        }
    }

    private void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wake.now();
            }
        });
    }
}
