package dev.motorpool.notification;

import static dev.motorpool.notification.NotificationTests.envelope;
import static dev.motorpool.notification.NotificationTests.soon;
import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.notification.delivery.Instances;
import dev.motorpool.platform.facts.Fact;
import dev.motorpool.platform.facts.Inbox;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.testing.TestTokens;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class TwoInstancesTests {

    private static Instances instances;
    private static JdbcClient jdbc;
    private static JsonMapper json;

    @BeforeAll
    static void start() {
        instances = Instances.start(2);
        jdbc = instances.bean(0, JdbcClient.class);
        json = instances.bean(0, JsonMapper.class);
    }

    @AfterAll
    static void stop() {
        instances.close();
    }

    @Test
    void a_person_hears_through_whichever_instance_they_are_connected_to() {
        var ada = TestTokens.someone(Role.CUSTOMER);
        var rental = new Rental(ada, Instant.now());
        try (var first = LiveClient.connect(instances.port(0), json, TestTokens.bearer(ada));
                var second = LiveClient.connect(instances.port(1), json, TestTokens.bearer(ada))) {
            tell(0, rental.held(1));
            tell(1, rental.confirmed(2));
            soon().until(() -> first.heard.size() == 2 && second.heard.size() == 2);
            assertThat(first.types()).containsExactly("booking.created", "booking.updated");
            assertThat(second.types()).containsExactly("booking.created", "booking.updated");
        }
    }

    /** Terminates the listening connections on the server's side, as a restart of PostgreSQL does. */
    @Test
    void an_instance_that_loses_its_database_for_a_moment_passes_on_what_it_missed() {
        var ada = TestTokens.someone(Role.CUSTOMER);
        var rental = new Rental(ada, Instant.now());
        try (var client = LiveClient.connect(instances.port(1), json, TestTokens.bearer(ada))) {
            tell(0, rental.held(1));
            soon().until(() -> client.heard.size() == 1);
            jdbc.sql("""
                    select pg_terminate_backend(pid) from pg_stat_activity
                     where application_name = 'motorpool-notification-live' and datname = current_database()
                    """).query((row, n) -> true).list();
            tell(0, rental.confirmed(2));
            soon().until(() -> client.heard.size() == 2);
            tell(0, rental.cancelled(3));
            soon().until(() -> client.heard.size() == 3);
            assertThat(client.types()).containsExactly("booking.created", "booking.updated", "booking.deleted");
        }
    }

    @Test
    void two_instances_that_take_a_fact_at_once_make_one_message() throws Exception {
        assertThat(messagesOfOneFact()).isEqualTo(1);
    }

    /** The same race without the constraint, to show that the test would notice. */
    @Test
    void without_the_constraint_there_would_be_two() throws Exception {
        replaceConstraint("unique (fact, user_id, id)");
        try {
            assertThat(messagesOfOneFact()).isEqualTo(2);
        } finally {
            jdbc.sql("truncate message cascade").update();
            replaceConstraint("unique (fact, user_id)");
        }
    }

    private static void replaceConstraint(String constraint) {
        jdbc.sql("""
                alter table message drop constraint message_once, add constraint message_once %s
                """.formatted(constraint)).update();
    }

    /** Like a replay that meets the original: the inbox knows neither, and the booking is known to nobody yet. */
    private static long messagesOfOneFact() throws Exception {
        var rental = new Rental(TestTokens.someone(Role.CUSTOMER), Instant.now());
        var both = new CyclicBarrier(2);
        jdbc.sql("create or replace function slow() returns trigger language plpgsql as "
                        + "$$ begin perform pg_sleep(0.3); return new; end $$")
                .update();
        jdbc.sql("create or replace trigger slow before insert on message for each row execute function slow()")
                .update();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 2; i++) {
                var instance = i;
                threads.submit(() -> {
                    both.await();
                    // a refund is told whatever the version, so that nothing but the constraint is in the way
                    return instances.bean(instance, Inbox.class).accept(List.of(envelope(rental.refunded(2), json)));
                });
            }
        } finally {
            jdbc.sql("drop trigger slow on message").update();
        }
        return jdbc.sql("select count(*) from message where user_id = :id")
                .param("id", rental.renter.id().value())
                .query(Long.class)
                .single();
    }

    private static void tell(int instance, Fact fact) {
        assertThat(instances.bean(instance, Inbox.class).accept(List.of(envelope(fact, json))))
                .isEmpty();
    }
}
