package dev.motorpool.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.motorpool.platform.idempotency.Idempotency.Request;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.UserId;
import dev.motorpool.platform.testing.TestPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** On a real database: what matters is what its locks do. */
class IdempotencyTests {

    record Order(String what, int amount) {}

    record Receipt(int number) {}

    private static final UserId ALICE = new UserId(UUID.randomUUID());
    private static final UserId BOB = new UserId(UUID.randomUUID());

    private final AtomicInteger done = new AtomicInteger();
    private JdbcClient jdbc;
    private TransactionTemplate transaction;
    private Idempotency idempotency;

    @BeforeEach
    void newDatabase() {
        var server = TestPostgres.server();
        var database =
                new DriverManagerDataSource(TestPostgres.newDatabase("idempotency"), server.user(), server.password());
        jdbc = JdbcClient.create(database);
        jdbc.sql("""
                create table idempotency (
                    caller_id uuid not null, key text not null, request_hash text not null, reply jsonb,
                    created_at timestamptz not null default now(), constraint idempotency_pk primary key (caller_id, key))
                """).update();
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        idempotency = new Idempotency(jdbc, JsonMapper.builder().build());
    }

    @Test
    void a_request_that_comes_again_gets_the_same_reply_and_does_nothing() {
        var request = new Request(ALICE, "key", new Order("car", 1));
        assertThat(order(request)).isEqualTo(new Receipt(1));
        assertThat(order(request)).isEqualTo(new Receipt(1));
        assertThat(done).hasValue(1);
    }

    @Test
    void without_a_key_each_is_the_first() {
        var request = new Request(ALICE, null, new Order("car", 1));
        assertThat(order(request)).isEqualTo(new Receipt(1));
        assertThat(order(request)).isEqualTo(new Receipt(2));
    }

    @Test
    void keys_of_different_callers_are_different() {
        order(new Request(ALICE, "key", new Order("car", 1)));
        assertThat(order(new Request(BOB, "key", new Order("boat", 2)))).isEqualTo(new Receipt(2));
    }

    @Test
    void refuses_a_key_that_was_for_another_request() {
        order(new Request(ALICE, "key", new Order("car", 1)));
        assertThatExceptionOfType(IdempotencyKeyReused.class)
                .isThrownBy(() -> order(new Request(ALICE, "key", new Order("car", 2))));
        assertThat(done).hasValue(1);
    }

    @Test
    void what_was_rolled_back_can_be_tried_again() {
        var request = new Request(ALICE, "key", new Order("car", 1));
        transaction.executeWithoutResult(tx -> {
            assertThat(idempotency.claim(request, Receipt.class)).isEmpty();
            tx.setRollbackOnly();
        });
        assertThat(order(request)).isEqualTo(new Receipt(1));
    }

    @Test
    void of_many_at_once_one_is_carried_out_and_all_get_its_reply() throws Exception {
        var request = new Request(ALICE, "key", new Order("car", 1));
        var replies = new ArrayList<Receipt>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = java.util.Collections.<Callable<Receipt>>nCopies(20, () -> order(request));
            for (var reply : threads.invokeAll(all)) {
                replies.add(reply.get());
            }
        }
        assertThat(done).hasValue(1);
        assertThat(replies).hasSize(20).containsOnly(new Receipt(1));
    }

    @Test
    void keeps_no_body_in_clear() {
        order(new Request(ALICE, "key", new Order("secret", 1)));
        var kept = jdbc.sql("select row_to_json(idempotency)::text from idempotency")
                .query(String.class)
                .single();
        assertThat(kept).doesNotContain("secret");
    }

    @Test
    void forgets_after_a_day_and_not_before() {
        order(new Request(ALICE, "old", new Order("car", 1)));
        order(new Request(ALICE, "new", new Order("car", 1)));
        jdbc.sql("update idempotency set created_at = now() - interval '25 hours' where key = 'old'")
                .update();
        idempotency.forget();
        assertThat(jdbc.sql("select key from idempotency").query(String.class).list())
                .isEqualTo(List.of("new"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "ä", "line\nbreak", "nul\0"})
    void refuses_keys_that_are_not_visible_ascii(String key) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> new Request(ALICE, key, "body"))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("validation-failed"));
    }

    @Test
    void refuses_a_key_of_more_than_255_characters() {
        assertThat(new Request(ALICE, "k".repeat(255), "body").key()).hasSize(255);
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> new Request(ALICE, "k".repeat(256), "body"));
    }

    private Receipt order(Request request) {
        return java.util.Objects.requireNonNull(transaction.execute(tx -> idempotency
                .claim(request, Receipt.class)
                .orElseGet(() -> {
                    var receipt = new Receipt(done.incrementAndGet());
                    idempotency.remember(request, receipt);
                    return receipt;
                })));
    }
}
