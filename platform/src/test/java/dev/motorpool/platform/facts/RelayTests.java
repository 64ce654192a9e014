package dev.motorpool.platform.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.motorpool.platform.testing.TestPostgres;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Outbox and relay on a real database, driven by hand, one batch at a time. */
class RelayTests {

    record Painted(String key, long version, Instant occurredAt) implements Fact {}

    private final List<String> delivered = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, String> refusals = new HashMap<>();

    private JdbcClient jdbc;
    private TransactionTemplate transaction;
    private Outbox outbox;
    private OutboxStore store;
    private Relay relay;

    @BeforeEach
    void newDatabase() {
        var server = TestPostgres.server();
        var database = new DriverManagerDataSource(TestPostgres.newDatabase("relay"), server.user(), server.password());
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/platform")
                .load()
                .migrate();
        jdbc = JdbcClient.create(database);
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        outbox = new Outbox(jdbc, JsonMapper.builder().build(), new Wake());
        store = new OutboxStore(jdbc, "paintshop");
        relay = relay(this::deliver);
    }

    @Test
    void delivers_in_order_per_key_and_forgets() {
        publish("a", 1);
        publish("b", 1);
        publish("a", 2);
        drain();
        assertThat(delivered).containsExactly("a1", "b1", "a2");
        assertThat(waiting()).isZero();
    }

    @Test
    void a_rolled_back_change_is_never_told() {
        transaction.executeWithoutResult(tx -> {
            outbox.publish(new Painted("a", 1, Instant.EPOCH));
            tx.setRollbackOnly();
        });
        drain();
        assertThat(delivered).isEmpty();
    }

    @Test
    void refuses_to_publish_outside_a_transaction() {
        assertThatIllegalStateException().isThrownBy(() -> outbox.publish(new Painted("a", 1, Instant.EPOCH)));
    }

    @Test
    void delivers_again_what_a_crash_between_delivery_and_commit_left() {
        publish("a", 1);
        var crashing = relay(facts -> {
            deliver(facts);
            throw new IllegalStateException("the process dies here");
        });
        assertThatThrownBy(crashing::relayBatch).hasMessageContaining("dies");
        assertThat(waiting()).isEqualTo(1);
        drain();
        assertThat(delivered).containsExactly("a1", "a1");
        assertThat(attempts()).isEmpty();
    }

    @Test
    void holds_back_a_key_until_its_refused_fact_went_through_and_no_other() {
        publish("a", 1);
        publish("a", 2);
        publish("b", 1);
        refusals.put("a1", "not now");
        drain();
        assertThat(delivered).containsExactly("b1");
        refusals.clear();
        jdbc.sql("update outbox set next_attempt_at = now()").update();
        drain();
        assertThat(delivered).containsExactly("b1", "a1", "a2");
    }

    @Test
    void gives_up_after_the_last_attempt_and_replays_on_demand() {
        publish("a", 1);
        publish("a", 2);
        refusals.put("a1", "never");
        for (int i = 0; i < 3; i++) {
            relay.relayBatch();
            jdbc.sql("update outbox set next_attempt_at = now()").update();
        }
        assertThat(store.dead(10)).singleElement().satisfies(dead -> {
            assertThat(dead.key()).isEqualTo("a");
            assertThat(dead.attempts()).isEqualTo(3);
            assertThat(dead.lastError()).isEqualTo("never");
        });
        drain();
        assertThat(delivered).containsExactly("a2");
        refusals.clear();
        assertThat(store.replay(store.dead(10).getFirst().position())).isTrue();
        drain();
        assertThat(delivered).containsExactly("a2", "a1");
    }

    @Test
    void two_relays_deliver_everything_once_and_in_order() throws Exception {
        for (int version = 1; version <= 40; version++) {
            for (var key : List.of("a", "b", "c")) {
                publish(key, version);
            }
        }
        Callable<Void> work = () -> {
            var mine = relay(this::deliver);
            while (waiting() > 0) {
                mine.relayBatch();
            }
            return null;
        };
        try (var relays = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : relays.invokeAll(List.of(work, work, work))) {
                done.get();
            }
        }
        assertThat(delivered).hasSize(120).doesNotHaveDuplicates();
        for (var key : List.of("a", "b", "c")) {
            var versions = delivered.stream()
                    .filter(fact -> fact.startsWith(key))
                    .map(fact -> Integer.parseInt(fact.substring(1)))
                    .toList();
            assertThat(versions).isSorted();
        }
    }

    @Test
    void goes_on_at_once_while_a_key_has_more_and_lets_facts_gather_otherwise() {
        publish("a", 1);
        publish("a", 2);
        assertThat(relay.relayBatch()).isEqualTo(Worker.Found.PLENTY);
        assertThat(relay.relayBatch()).isEqualTo(Worker.Found.SOME);
        assertThat(relay.relayBatch()).isEqualTo(Worker.Found.NOTHING);
        for (int i = 0; i < 10; i++) {
            publish("key" + i, 1);
        }
        assertThat(relay.relayBatch()).isEqualTo(Worker.Found.PLENTY);
    }

    /** A claim that compared each fact with all others would take minutes here, which the statement's timeout ends. */
    @Test
    void claims_from_a_long_outbox_whose_statistics_say_that_it_is_empty() {
        jdbc.sql("alter table outbox set (autovacuum_enabled = false)").update();
        jdbc.sql("vacuum analyze outbox").update();
        jdbc.sql("""
                insert into outbox (fact_id, type, key, occurred_at, data)
                select gen_random_uuid(), 'Painted', 'k' || n, now(), '{"key": "k", "version": 1}'
                  from generate_series(1, 20000) as n
                """).update();
        transaction.setTimeout(5);
        assertThat(relay.relayBatch()).isEqualTo(Worker.Found.PLENTY);
        assertThat(delivered).hasSize(10);
    }

    private Map<UUID, String> deliver(List<Envelope> facts) {
        var refused = new HashMap<UUID, String>();
        for (var fact : facts) {
            var painted = JsonMapper.builder().build().readValue(fact.data(), Painted.class);
            var name = painted.key() + painted.version();
            if (refusals.containsKey(name)) {
                refused.put(fact.id(), refusals.get(name));
            } else {
                delivered.add(name);
            }
        }
        return refused;
    }

    private Relay relay(FactTransport transport) {
        var settings = new RelayProperties(10, Duration.ZERO, Duration.ofSeconds(1), 3, Duration.ofSeconds(30));
        return new Relay(store, transport, transaction, settings);
    }

    private void publish(String key, long version) {
        transaction.executeWithoutResult(tx -> outbox.publish(new Painted(key, version, Instant.EPOCH)));
    }

    private void drain() {
        while (relay.relayBatch() != Worker.Found.NOTHING) {
            // there may be more
        }
    }

    private long waiting() {
        return jdbc.sql("select count(*) from outbox where state = 'WAITING'")
                .query(Long.class)
                .single();
    }

    private List<Integer> attempts() {
        return jdbc.sql("select attempts from outbox").query(Integer.class).list();
    }
}
