package dev.motorpool.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each service in a process of its own; with {@code -Dinstances=2} in two. */
class ApartIT extends RentalJourneys {

    /** The lease of a writer that was killed, and its place among the consumers of facts, end by themselves. */
    private static final Duration TAKE_OVER = Duration.ofSeconds(30);

    @TempDir
    static Path folder;

    private static Apart system;

    @BeforeAll
    static void start() throws Exception {
        system = Apart.start(folder, Map.of(), Integer.getInteger("instances", 1));
        system.command("import", "cars", Fleet.write(folder.resolve("cars.csv")).toString());
    }

    @AfterAll
    static void stop() throws Exception {
        system.close();
    }

    @Override
    Installation system() {
        return system;
    }

    @Test
    void a_service_that_is_killed_comes_back_and_nothing_acknowledged_is_lost() throws Exception {
        var renter = system.client().signUp(newEmail());
        var car = fleet(renter, DATES).get(3);
        system.service("search").kill();
        assertThat(renter.get("/search").status()).isIn(502, 503);
        var booking = renter.post("/bookings", wish(car.get("id").asString()))
                .expect(201)
                .json();
        system.service("booking").kill();
        system.service("booking").start();
        system.service("search").start();
        assertThat(renter.get("/bookings/" + booking.get("id").asString())
                        .expect(200)
                        .json()
                        .get("totalPrice"))
                .isEqualTo(booking.get("totalPrice"));
        awaitSearch(renter, car, false, TAKE_OVER);
    }
}
