package dev.motorpool.system.storm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.system.Client.Answer;
import dev.motorpool.system.Together;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A small storm, and the same without its protection; {@code load/storm.sh} is the large one. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StormIT {

    @TempDir
    static Path folder;

    private static Together system;
    private static Cars cars;
    private static Storm storm;

    @BeforeAll
    static void start() throws Exception {
        system = Together.start(
                folder.resolve("data"), Map.of("SPRING_APPLICATION_JSON", Storm.settings()), "--no-demo");
        cars = Cars.bring(system, folder, List.of(1, 10, 2, 4));
        storm = new Storm(system);
    }

    @AfterAll
    static void stop() throws Exception {
        system.close();
    }

    @Test
    @Order(1)
    void one_car() throws Exception {
        var verdict = storm.over(cars.take(), 1_000);
        assertThat(verdict.violations()).as(verdict.toString()).isEmpty();
    }

    @Test
    @Order(2)
    void ten_cars() throws Exception {
        var verdict = storm.over(cars.take(), 2_000);
        assertThat(verdict.violations()).as(verdict.toString()).isEmpty();
    }

    @Test
    @Order(3)
    void fifty_requests_with_one_key_are_one_booking_with_one_reply() throws Exception {
        var group = cars.take();
        var renter = Renter.signUp(system.client())
                .client()
                .repeating(UUID.randomUUID().toString());
        var wish = new Attempts(group, List.of(), null).wish(new Random(1));
        var replies = new ArrayList<String>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<Future<Answer>>();
            for (var n = 0; n < 50; n++) {
                calls.add(people.submit(() -> renter.post("/bookings", wish.json())));
            }
            for (var call : calls) {
                replies.add(call.get().expect(201).text());
            }
        }
        assertThat(replies).hasSize(50).containsOnly(replies.getFirst());
        assertThat(renter.get("/bookings").expect(200).json().get("total").asInt())
                .isEqualTo(1);
        var other = new Wish(wish.car(), wish.from(), wish.to().plusSeconds(3600));
        var refusal = renter.post("/bookings", other.json()).expect(422).json();
        assertThat(refusal.get("code").asString()).isEqualTo("idempotency-key-reused");
    }

    @Test
    @Order(4)
    void without_the_constraint_the_same_storm_is_seen_to_double_book() throws Exception {
        storm.dropConstraint();
        var verdict = storm.over(cars.take(), 1_000);
        assertThat(verdict.showsDoubleBookings()).as(verdict.toString()).isTrue();
    }
}
