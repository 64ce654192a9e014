package dev.motorpool.platform.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.platform.facts.InboxTests.Paint;
import dev.motorpool.platform.testing.TestPostgres;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What an inbox remembers of what it has seen, and for how long. */
class InboxMemoryTests {

    private static final RelayProperties SETTINGS =
            new RelayProperties(10, Duration.ZERO, Duration.ofSeconds(1), 3, Duration.ofSeconds(30));

    private final List<String> taken = new ArrayList<>();

    private JdbcClient jdbc;
    private RefusedFacts refused;
    private Inbox inbox;

    private final class Diary implements FactConsumer<Paint> {

        @Override
        public Class<Paint> facts() {
            return Paint.class;
        }

        @Override
        public void accept(Paint fact) {
            taken.add(fact.key() + fact.version());
        }
    }

    @BeforeEach
    void newDatabase() {
        var server = TestPostgres.server();
        var database =
                new DriverManagerDataSource(TestPostgres.newDatabase("memory"), server.user(), server.password());
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/platform")
                .load()
                .migrate();
        jdbc = JdbcClient.create(database);
        refused = new RefusedFacts(jdbc);
        inbox = new Inbox(
                List.of(new Diary()),
                jdbc,
                JsonMapper.shared(),
                new TransactionTemplate(new JdbcTransactionManager(database)),
                refused,
                SETTINGS);
    }

    @Test
    void listens_to_the_services_of_its_consumers_only() {
        assertThat(inbox.sources()).containsExactly("platform");

        assertThat(inbox.accept(List.of(new Envelope(UUID.randomUUID(), "fleet", "Painted", "a", Instant.EPOCH, "{}"))))
                .isEmpty();

        assertThat(taken).isEmpty();
        assertThat(remembered()).isZero();
    }

    /** A newer version of the publisher may tell more than this one knows; that must not stop the facts after it. */
    @Test
    void what_is_unknown_here_is_passed_over_and_what_follows_is_taken() {
        var strange = fact("Varnished", "{\"key\": \"a\", \"colour\": {}}");

        assertThat(inbox.accept(List.of(strange, painted("a", 2)))).isEmpty();

        assertThat(taken).containsExactly("a2");
        assertThat(remembered()).isEqualTo(2);
    }

    @Test
    void a_field_that_is_unknown_here_is_passed_over_too() {
        var known = "{\"key\": \"a\", \"version\": 3, \"occurredAt\": \"2027-01-01T00:00:00Z\", \"colour\": \"red\"}";

        assertThat(inbox.accept(List.of(fact("Painted", known)))).isEmpty();

        assertThat(taken).containsExactly("a3");
    }

    @Test
    void forgets_what_is_too_old_to_come_again_and_nothing_else() {
        var old = painted("a", 1);
        var recent = painted("a", 2);
        inbox.accept(List.of(old, recent));
        jdbc.sql("update inbox set taken_at = now() - interval '15 days' where fact_id = :id")
                .param("id", old.id())
                .update();

        inbox.forget(Duration.ofDays(14));
        inbox.accept(List.of(recent));

        assertThat(remembered()).isEqualTo(1);
        assertThat(taken).containsExactly("a1", "a2");
    }

    @Test
    void what_is_no_fact_at_all_is_buried_once_with_the_reason() {
        var rubbish = new Envelope(UUID.randomUUID(), "platform", "?", "?", Instant.EPOCH, "<html>");

        inbox.bury(rubbish, "no JSON\0" + "!".repeat(3000));
        inbox.bury(rubbish, "no JSON");

        assertThat(refused.dead(10)).singleElement().satisfies(dead -> {
            assertThat(dead.lastError()).hasSize(2000).startsWith("no JSON!");
            assertThat(dead.consumer()).isEqualTo("-");
        });
    }

    private static Envelope painted(String key, long version) {
        return fact(
                "Painted",
                "{\"key\": \"%s\", \"version\": %d, \"occurredAt\": \"2027-01-01T00:00:00Z\"}".formatted(key, version));
    }

    private static Envelope fact(String type, String data) {
        return new Envelope(UUID.randomUUID(), "platform", type, "a", Instant.EPOCH, data);
    }

    private long remembered() {
        return jdbc.sql("select count(*) from inbox").query(Long.class).single();
    }
}
