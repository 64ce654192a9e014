package dev.motorpool.search;

import dev.motorpool.booking.api.BookingEvent;
import dev.motorpool.booking.api.MaintenanceEvent;
import dev.motorpool.fleet.api.CarView;
import dev.motorpool.fleet.api.FleetEvent.CarChanged;
import dev.motorpool.platform.facts.Envelope;
import dev.motorpool.platform.facts.Fact;
import dev.motorpool.platform.facts.Inbox;
import dev.motorpool.platform.testing.ServiceTest;
import dev.motorpool.search.copy.Marks;
import dev.motorpool.search.engine.SearchEngine;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** The whole service, told of cars and bookings as the others tell it. All tests share one, emptied before each. */
@ServiceTest
@Import(FakePeers.class)
public abstract class SearchServiceTests {

    @Autowired
    Inbox inbox;

    @Autowired
    public JsonMapper json;

    @Autowired
    public JdbcClient jdbc;

    @Autowired
    public TransactionOperations transaction;

    @Autowired
    Marks marks;

    @Autowired
    public SearchEngine engine;

    @Autowired
    public FakePeers peers;

    @Autowired
    public RestTestClient http;

    @BeforeEach
    void forgetEverything() {
        peers.reset();
        transaction.executeWithoutResult(tx -> {
            jdbc.sql("with gone as (delete from car returning id) insert into to_index (car_id) select id from gone")
                    .update();
            jdbc.sql("delete from busy").update();
        });
        marks.wake();
        Awaitility.await().pollInterval(Duration.ofMillis(5)).until(() -> engine.documents() == 0);
    }

    /** A change has to be found within a second; a machine that is building something else is given longer. */
    public static ConditionFactory soon() {
        return Awaitility.await().pollInterval(Duration.ofMillis(5)).atMost(Duration.ofSeconds(5));
    }

    public void tell(CarView... cars) {
        deliver(Arrays.stream(cars)
                .map(car -> envelope("fleet", new CarChanged(car, Instant.now())))
                .toList());
    }

    public void tell(BookingEvent... events) {
        deliver(Arrays.stream(events).map(event -> envelope("booking", event)).toList());
    }

    public void tell(MaintenanceEvent... events) {
        deliver(Arrays.stream(events).map(event -> envelope("booking", event)).toList());
    }

    public void deliver(List<Envelope> facts) {
        var refused = inbox.accept(facts);
        if (!refused.isEmpty()) {
            throw new AssertionError("refused: " + refused);
        }
    }

    public Envelope envelope(String source, Fact fact) {
        return new Envelope(
                UUID.randomUUID(),
                source,
                fact.getClass().getSimpleName(),
                fact.key(),
                fact.occurredAt(),
                json.writeValueAsString(fact));
    }

    /** Cars told of by now are in the index. */
    public void untilIndexed(long cars) {
        soon().until(() -> engine.documents() == cars);
    }
}
