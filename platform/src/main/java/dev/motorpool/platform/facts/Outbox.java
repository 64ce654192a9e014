package dev.motorpool.platform.facts;

import java.time.ZoneOffset;
import java.util.UUID;
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
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a fact is published in the transaction that makes it true");
        }
        jdbc.sql(INSERT)
                .param("id", UUID.randomUUID())
                .param("type", fact.getClass().getSimpleName())
                .param("key", fact.key())
                .param("occurredAt", fact.occurredAt().atOffset(ZoneOffset.UTC))
                .param("data", json.writeValueAsString(fact))
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wake.now();
            }
        });
    }
}
