package dev.motorpool.platform.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.motorpool.platform.testing.TestPostgres;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/** Inbox and retries on a real database, driven by hand. */
class InboxTests {

    sealed interface Paint extends Fact {

        record Painted(String key, long version, Instant occurredAt) implements Paint {}

        record Scratched(String key, long version, Instant occurredAt) implements Paint {}
    }

    private static class Consumer implements FactConsumer<Paint> {

        final Set<String> refused = new HashSet<>();
        private final JdbcClient jdbc;

        Consumer(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @Override
        public Class<Paint> facts() {
            return Paint.class;
        }

        /** Writes first, so that a refusal has something to undo. */
        @Override
        public void accept(Paint fact) {
            var name = fact.key() + fact.version();
            jdbc.sql("insert into taken (consumer, fact) values (:consumer, :fact)")
                    .param("consumer", getClass().getSimpleName())
                    .param("fact", name)
                    .update();
            if (refused.contains(name)) {
                throw new IllegalStateException("not " + name + "\0");
            }
        }
    }

    private static final class Left extends Consumer {

        Left(JdbcClient jdbc) {
            super(jdbc);
        }
    }

    private static final class Right extends Consumer {

        Right(JdbcClient jdbc) {
            super(jdbc);
        }
    }

    private static final RelayProperties SETTINGS =
            new RelayProperties(10, Duration.ZERO, Duration.ofSeconds(1), 3, Duration.ofSeconds(30));

    private JdbcClient jdbc;
    private TransactionTemplate transaction;
    private RefusedFacts refused;
    private Consumer left;
    private Consumer right;
    private Inbox inbox;

    @BeforeEach
    void newDatabase() {
        var server = TestPostgres.server();
        var database = new DriverManagerDataSource(TestPostgres.newDatabase("inbox"), server.user(), server.password());
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/platform")
                .load()
                .migrate();
        jdbc = JdbcClient.create(database);
        jdbc.sql("create table taken (position int generated always as identity, consumer text, fact text)")
                .update();
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        refused = new RefusedFacts(jdbc);
        left = new Left(jdbc);
        right = new Right(jdbc);
        inbox = new Inbox(List.of(left, right), jdbc, JsonMapper.builder().build(), transaction, refused, SETTINGS);
    }

    @Test
    void takes_a_fact_once_that_comes_twice() {
        var fact = fact("a", 1);

        inbox.accept(List.of(fact));
        inbox.accept(List.of(fact, fact("a", 2)));

        assertThat(taken("Left")).containsExactly("a1", "a2");
    }

    /** Neither remembered nor kept back behind another of its key: as if it had never come. */
    @Test
    void passes_over_what_a_consumer_does_not_want() {
        var picky = new Consumer(jdbc) {
            @Override
            public boolean wants(Class<? extends Paint> type) {
                return type == Paint.Painted.class;
            }
        };
        var both = new Inbox(List.of(picky, right), jdbc, JsonMapper.builder().build(), transaction, refused, SETTINGS);
        var painted = fact("a", 1);
        var scratched =
                new Envelope(UUID.randomUUID(), painted.source(), "Scratched", "a", painted.time(), painted.data());

        assertThat(both.accept(List.of(scratched))).isEmpty();
        both.accept(List.of(painted));

        assertThat(taken("Right")).hasSize(2);
        assertThat(jdbc.sql("select count(*) from inbox where consumer <> 'Right'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void one_consumers_refusal_is_not_anothers() {
        left.refused.add("a1");

        var reasons = inbox.accept(List.of(fact("a", 1), fact("b", 1)));

        assertThat(reasons.values()).singleElement().asString().startsWith("Left: ");
        assertThat(taken("Left")).containsExactly("b1");
        assertThat(taken("Right")).containsExactly("a1", "b1");
    }

    @Test
    void later_facts_of_the_key_wait_behind_a_refused_one() {
        left.refused.add("a1");
        inbox.accept(List.of(fact("a", 1), fact("a", 2), fact("b", 1)));
        inbox.accept(List.of(fact("a", 3), fact("b", 2)));
        assertThat(taken("Left")).containsExactly("b1", "b2");

        left.refused.clear();
        retryAll();

        assertThat(taken("Left")).containsExactly("b1", "b2", "a1", "a2", "a3");
        assertThat(waiting()).isZero();
    }

    @Test
    void what_was_refused_and_comes_again_is_not_kept_twice() {
        left.refused.add("a1");
        var fact = fact("a", 1);

        inbox.accept(List.of(fact));
        inbox.accept(List.of(fact));

        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void is_dead_after_the_last_attempt_and_the_others_go_on() {
        left.refused.add("a1");
        inbox.accept(List.of(fact("a", 1), fact("a", 2)));

        retryAll();

        assertThat(taken("Left")).containsExactly("a2");
        assertThat(refused.dead(10)).singleElement().satisfies(dead -> {
            assertThat(dead.consumer()).isEqualTo("Left");
            assertThat(dead.key()).isEqualTo("a");
            assertThat(dead.attempts()).isEqualTo(3);
            assertThat(dead.lastError()).contains("not a1");
        });
    }

    @Test
    void a_dead_fact_is_replayed_on_demand() {
        left.refused.add("a1");
        inbox.accept(List.of(fact("a", 1)));
        retryAll();
        left.refused.clear();

        assertThat(refused.replay(refused.dead(1).getFirst().position())).isTrue();
        retryAll();

        assertThat(taken("Left")).containsExactly("a1");
        assertThat(refused.dead(10)).isEmpty();
    }

    @Test
    void dead_facts_of_both_directions_have_one_numbering() {
        var outbox = new Outbox(jdbc, JsonMapper.builder().build(), new Wake());
        left.refused.add("a1");
        inbox.accept(List.of(fact("a", 1)));
        transaction.executeWithoutResult(tx -> outbox.publish(new Paint.Painted("a", 2, Instant.EPOCH)));

        var positions = jdbc.sql("select position from outbox union all select position from refused_fact")
                .query(Long.class)
                .list();

        assertThat(positions).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void a_database_that_is_away_refuses_nothing() {
        jdbc.sql("alter table inbox rename to gone").update();

        assertThatThrownBy(() -> inbox.accept(List.of(fact("a", 1)))).isInstanceOf(RuntimeException.class);

        jdbc.sql("alter table gone rename to inbox").update();
        assertThat(waiting()).isZero();
    }

    @Test
    void two_instances_retry_each_fact_once() throws Exception {
        for (var key = 0; key < 20; key++) {
            left.refused.add("k" + key + "1");
        }
        for (var key = 0; key < 20; key++) {
            inbox.accept(List.of(fact("k" + key, 1), fact("k" + key, 2)));
        }
        left.refused.clear();
        due();
        Callable<Void> instance = () -> {
            var retries = new Retries(inbox, refused, transaction, SETTINGS);
            while (waiting() > 0) {
                retries.retryNext();
            }
            return null;
        };

        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : instances.invokeAll(List.of(instance, instance, instance))) {
                done.get();
            }
        }

        assertThat(taken("Left")).hasSize(40).doesNotHaveDuplicates();
        for (var key = 0; key < 20; key++) {
            var name = "k" + key;
            assertThat(taken("Left"))
                    .filteredOn(fact -> fact.matches(name + "[12]"))
                    .containsExactly(name + "1", name + "2");
        }
    }

    private static Envelope fact(String key, long version) {
        var data = JsonMapper.shared()
                .writeValueAsString(Map.of("key", key, "version", version, "occurredAt", Instant.EPOCH));
        return new Envelope(UUID.randomUUID(), "platform", "Painted", key, Instant.EPOCH, data);
    }

    /** As often as there is anything to try, whenever it would be due. */
    private void retryAll() {
        var retries = new Retries(inbox, refused, transaction, SETTINGS);
        do {
            due();
        } while (retries.retryNext());
    }

    private void due() {
        jdbc.sql("update refused_fact set next_attempt_at = now()").update();
    }

    private List<String> taken(String consumer) {
        return new ArrayList<>(jdbc.sql("select fact from taken where consumer = :consumer order by position")
                .param("consumer", consumer)
                .query(String.class)
                .list());
    }

    private long waiting() {
        return jdbc.sql("select count(*) from refused_fact where state = 'WAITING'")
                .query(Long.class)
                .single();
    }
}
