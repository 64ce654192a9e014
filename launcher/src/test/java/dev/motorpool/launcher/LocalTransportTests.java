package dev.motorpool.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.motorpool.launcher.facts.LocalTransport;
import dev.motorpool.launcher.fake.Cars;
import dev.motorpool.launcher.fake.booking.FakeBooking;
import dev.motorpool.launcher.fake.fleet.FakeFleet;
import dev.motorpool.platform.facts.Envelope;
import dev.motorpool.platform.facts.Inbox;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class LocalTransportTests {

    private static FakeSystem system;

    @BeforeAll
    static void start() {
        system = FakeSystem.together();
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    private static FakeBooking.Cars consumer() {
        return system.booking().getBean(FakeBooking.Cars.class);
    }

    private static Inbox inbox() {
        return system.booking().getBean(Inbox.class);
    }

    private static List<Envelope> unreadableFact() {
        return List.of(new Envelope(UUID.randomUUID(), "fleet", "CarChanged", "key", Instant.now(), "{"));
    }

    @Test
    void carries_a_fact_from_one_service_to_another() throws InterruptedException {
        system.fleet().getBean(FakeFleet.Feed.class).tell(Cars.car());

        assertThat(consumer().taken.poll(10, TimeUnit.SECONDS)).isEqualTo(Cars.car());
    }

    @Test
    void brings_a_refused_fact_again() throws InterruptedException {
        consumer().refusals.set(3); // in a batch, alone, and alone again

        system.fleet().getBean(FakeFleet.Feed.class).tell(Cars.car());

        assertThat(consumer().taken.poll(10, TimeUnit.SECONDS)).isEqualTo(Cars.car());
        assertThat(consumer().refusals).hasValue(0);
    }

    @Test
    void keeps_a_refused_fact_with_the_consumer() {
        var transport = new LocalTransport();
        transport.open(List.of(inbox()));
        var facts = unreadableFact();

        assertThat(transport.deliver(facts)).isEmpty();
        assertThat(system.booking()
                        .getBean(JdbcClient.class)
                        .sql("select consumer from refused_fact where fact_id = :id")
                        .param("id", facts.getFirst().id())
                        .query(String.class)
                        .list())
                .containsExactly("Cars");
    }

    @Test
    void spares_services_that_do_not_want_the_source() {
        var transport = new LocalTransport();
        transport.open(List.of(inbox()));
        var foreign = new Envelope(UUID.randomUUID(), "payment", "CarChanged", "key", Instant.now(), "{");

        assertThat(transport.deliver(List.of(foreign))).isEmpty();
    }

    @Test
    void waits_until_all_services_have_started() {
        var transport = new LocalTransport();
        var facts = unreadableFact();
        var delivery = CompletableFuture.supplyAsync(() -> transport.deliver(facts));
        assertThat(delivery).isNotDone();

        transport.open(List.of(inbox()));

        assertThat(delivery.join()).isEmpty();
    }

    @Test
    void counts_nothing_as_tried_once_it_stops() {
        var transport = new LocalTransport();
        transport.open(List.of(inbox()));
        transport.leave();

        assertThatThrownBy(() -> transport.deliver(unreadableFact()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the services are stopping");
    }
}
