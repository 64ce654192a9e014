package dev.motorpool.fleet.cars;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.booking.api.CarPlaceEvent.CarMoved;
import dev.motorpool.fleet.Fleet;
import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.fleet.api.CarView;
import dev.motorpool.platform.facts.Envelope;
import dev.motorpool.platform.facts.Inbox;
import dev.motorpool.platform.testing.ServiceTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/** Cars are where somebody saw them last. */
@ServiceTest
@Import(Fleet.class)
class MoveTests {

    private static final String DENVER = ", \"name\": \"Denver\", \"timeZone\": \"America/Denver\", \"latitude\": 39.7";

    @Autowired
    Fleet fleet;

    @Autowired
    Inbox inbox;

    @Autowired
    JsonMapper json;

    BranchId seattle;
    BranchId denver;
    CarView car;

    @BeforeEach
    void open() {
        fleet.clear();
        seattle = new BranchId(UUID.fromString(fleet.branch("SEA", "")));
        denver = new BranchId(UUID.fromString(fleet.branch("DEN", DENVER)));
        car = fleet.car(", \"address\": \"Lot 7\", \"plate\": \"ABC 1\", \"branchId\": \"%s\"".formatted(seattle));
    }

    @Test
    void a_car_that_was_brought_elsewhere_is_there_and_everybody_is_told() {
        var returned = Instant.now().plusSeconds(1).truncatedTo(ChronoUnit.MICROS); // as booking tells times
        accept(moved(denver, returned));
        var now = now();
        assertThat(now.branchId()).isEqualTo(denver);
        assertThat(now.branchName()).isEqualTo("Denver");
        assertThat(now.timeZone()).hasToString("America/Denver");
        assertThat(now.latitude()).isEqualTo(39.7);
        assertThat(now.address()).as("where it stood at the other branch").isNull();
        assertThat(now.branchSince()).isEqualTo(returned);
        assertThat(now.plate()).isEqualTo("ABC 1");
        assertThat(now.version()).isEqualTo(2);
        assertThat(fleet.told(car.id())).containsExactly(1L, 2L);
    }

    @Test
    void a_fact_that_comes_again_or_late_moves_nothing() {
        var first = moved(denver, Instant.now().plusSeconds(1));
        var second = moved(seattle, Instant.now().plusSeconds(2));
        accept(first);
        accept(second);
        accept(first);
        accept(moved(denver, Instant.now().plusSeconds(1)));
        assertThat(now().branchId()).isEqualTo(seattle);
        assertThat(fleet.told(car.id())).containsExactly(1L, 2L, 3L);
    }

    @Test
    void the_later_of_two_is_right_in_whatever_order_they_come() {
        accept(moved(seattle, Instant.now().plusSeconds(9)));
        accept(moved(denver, Instant.now().plusSeconds(3)));
        assertThat(now().branchId()).as("it was seen at home after that").isEqualTo(seattle);
    }

    @Test
    void a_manager_who_puts_the_car_elsewhere_after_that_is_right() {
        var returned = Instant.now().minus(Duration.ofMinutes(1));
        fleet.patch("/cars/" + car.id(), "{\"branchId\": \"%s\"}".formatted(denver))
                .expectStatus()
                .isOk();
        accept(moved(seattle, returned));
        assertThat(now().branchId()).isEqualTo(denver);
    }

    @Test
    void another_change_of_the_car_does_not_make_it_newly_arrived() {
        var before = now().branchSince();
        fleet.patch("/cars/" + car.id(), "{\"pricePerDay\": 40}").expectStatus().isOk();
        assertThat(now().branchSince()).isEqualTo(before);
        fleet.patch("/cars/" + car.id(), "{\"branchId\": \"%s\"}".formatted(denver))
                .expectStatus()
                .isOk();
        assertThat(now().branchSince()).isAfter(before);
    }

    @Test
    void a_branch_that_has_closed_gets_no_car() {
        fleet.delete("/branches/" + denver, Fleet.MANAGER).expectStatus().isNoContent();
        accept(moved(denver, Instant.now().plusSeconds(1)));
        assertThat(now().branchId()).isEqualTo(seattle);
        accept(new CarMoved(new CarId(UUID.randomUUID()), seattle, null, Instant.now()));
    }

    /** Nothing of either is lost: the car is elsewhere, and has its new price. */
    @Test
    void a_manager_and_a_return_may_change_a_car_at_the_same_time() throws Exception {
        for (var round = 0; round < 10; round++) {
            open();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var calls = new ArrayList<Callable<Object>>();
                calls.add(() -> fleet.patch("/cars/" + car.id(), "{\"pricePerDay\": 41}")
                        .expectStatus()
                        .isOk());
                calls.add(() -> {
                    accept(moved(denver, Instant.now().plusSeconds(1)));
                    return "moved";
                });
                for (var call : threads.invokeAll(calls)) {
                    call.get();
                }
            }
            assertThat(now().branchId()).isEqualTo(denver);
            assertThat(now().pricePerDay()).isEqualByComparingTo("41");
            assertThat(fleet.told(car.id())).containsExactly(1L, 2L, 3L);
        }
    }

    private CarMoved moved(BranchId branch, Instant when) {
        return new CarMoved(car.id(), branch, null, when);
    }

    private void accept(CarMoved fact) {
        var id = UUID.nameUUIDFromBytes(fact.toString().getBytes(StandardCharsets.UTF_8));
        var envelope =
                new Envelope(id, "booking", "CarMoved", fact.key(), fact.occurredAt(), json.writeValueAsString(fact));
        assertThat(inbox.accept(List.of(envelope))).isEmpty();
    }

    private CarView now() {
        return Objects.requireNonNull(fleet.getAs(Fleet.MANAGER, "/cars/" + car.id())
                .expectBody(CarView.class)
                .returnResult()
                .getResponseBody());
    }
}
