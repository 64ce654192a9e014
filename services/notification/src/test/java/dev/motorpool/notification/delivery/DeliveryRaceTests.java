package dev.motorpool.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.motorpool.notification.job.Jobs;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Two instances that would both send the same e-mails. */
class DeliveryRaceTests {

    private static Instances instances;
    private static JdbcClient jdbc;

    @BeforeAll
    static void start() {
        instances = Instances.start(2, Instances.SlowPost.class);
        jdbc = instances.bean(0, JdbcClient.class);
    }

    @AfterAll
    static void stop() {
        instances.close();
    }

    @BeforeEach
    void forget() {
        CountingTransport.SENT.clear();
        CountingTransport.meeting = new CyclicBarrier(1);
    }

    @Test
    void jobs_of_two_instances_send_each_email_once() {
        var ids = Stream.generate(DeliveryRaceTests::newDelivery).limit(60).toList();
        var now = jdbc.sql("select now()").query(OffsetDateTime.class).single().toInstant();
        instances
                .bean(0, TransactionOperations.class)
                .executeWithoutResult(tx -> instances
                        .bean(0, Jobs.class)
                        .schedule(
                                DeliveryJob.NAME,
                                ids.stream()
                                        .map(UUID::toString)
                                        .collect(Collectors.toMap(Function.identity(), id -> now))));
        await().atMost(Duration.ofSeconds(20)).until(() -> count("delivery where state <> 'SENT'") == 0);
        await().atMost(Duration.ofSeconds(5)).until(() -> count("scheduled_tasks where task_name = 'deliver'") == 0);
        assertThat(CountingTransport.SENT)
                .hasSize(60)
                .allSatisfy((id, times) -> assertThat(times).isEqualTo(1));
    }

    @Test
    void an_email_that_both_instances_take_for_theirs_is_sent_once() throws Exception {
        var id = newDelivery();
        deliverOnBoth(id);
        assertThat(CountingTransport.SENT).isEqualTo(Map.of(id, 1));
    }

    /** The same race without the constraint, to show that the test would notice. */
    @Test
    void without_the_constraint_it_would_be_sent_twice() throws Exception {
        replaceConstraint("primary key (delivery_id, number, started_at)");
        try {
            var id = newDelivery();
            deliverOnBoth(id);
            assertThat(CountingTransport.SENT).isEqualTo(Map.of(id, 2));
        } finally {
            jdbc.sql("truncate delivery_try").update();
            replaceConstraint("primary key (delivery_id, number)");
        }
    }

    @Test
    void a_try_that_died_with_its_instance_is_made_again_but_only_when_it_must_be_dead() {
        var id = newDelivery();
        jdbc.sql("update delivery set state = 'SENDING', tries = 1 where id = :id")
                .param("id", id)
                .update();
        begun(id, "1 minute");
        var postman = instances.bean(0, Postman.class);
        assertThat(postman.deliver(id)).isPresent();
        assertThat(CountingTransport.SENT).isEmpty();
        jdbc.sql("delete from delivery_try where delivery_id = :id")
                .param("id", id)
                .update();
        begun(id, "4 minutes");
        assertThat(postman.deliver(id)).isEmpty();
        assertThat(CountingTransport.SENT).isEqualTo(Map.of(id, 1));
        assertThat(jdbc.sql("select result from delivery_try where delivery_id = :id order by number")
                        .param("id", id)
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("LOST", "SENT"));
    }

    private static void begun(UUID id, String ago) {
        jdbc.sql("""
                insert into delivery_try (delivery_id, number, started_at)
                values (:id, 1, now() - cast(:ago as interval))
                """).param("id", id).param("ago", ago).update();
    }

    private static void replaceConstraint(String constraint) {
        jdbc.sql("""
                alter table delivery_try drop constraint delivery_try_once, add constraint delivery_try_once %s
                """.formatted(constraint)).update();
    }

    /** Each begins its try so slowly that the other begins before it is done. */
    private static void deliverOnBoth(UUID id) {
        jdbc.sql("create or replace function slow() returns trigger language plpgsql as "
                        + "$$ begin perform pg_sleep(0.3); return new; end $$")
                .update();
        jdbc.sql("create or replace trigger slow before insert on delivery_try for each row execute function slow()")
                .update();
        CountingTransport.meeting = new CyclicBarrier(2);
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 2; i++) {
                var postman = instances.bean(i, Postman.class);
                threads.submit(() -> {
                    start.await();
                    return postman.deliver(id);
                });
            }
        } finally {
            jdbc.sql("drop trigger slow on delivery_try").update();
        }
    }

    /** To a person who is known, about something that needs no details. */
    private static UUID newDelivery() {
        var id = UUID.randomUUID();
        jdbc.sql("insert into person (user_id, version, email, name) values (:id, 1, 'ada@example.com', 'Ada')")
                .param("id", id)
                .update();
        jdbc.sql("""
                insert into message (id, fact, user_id, kind, occasion, shown, created_at)
                values (:id, 'test', :id, 'PAYMENT_CAPTURED', '{}', false, now())
                """).param("id", id).update();
        jdbc.sql("""
                insert into delivery (id, message_id, channel, created_at)
                values (:id, :id, 'EMAIL', now() - interval '2 minutes')
                """).param("id", id).update();
        return id;
    }

    private static long count(String rows) {
        return jdbc.sql("select count(*) from " + rows).query(Long.class).single();
    }
}
