package dev.motorpool.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All services in one process, as a new user starts them. */
class TogetherIT extends RentalJourneys {

    @TempDir
    static Path folder;

    private static Together system;

    @BeforeAll
    static void start() throws Exception {
        system = Together.start(folder.resolve("data"));
    }

    @AfterAll
    static void stop() throws Exception {
        assertThat(system.process().stop()).isIn(0, 143);
    }

    @Override
    Installation system() {
        return system;
    }

    @Test
    void what_was_acknowledged_survives_a_killed_process() throws Exception {
        var own = Together.start(folder.resolve("killed"));
        try (own) {
            var renter = own.client().signUp(newEmail());
            var car = fleet(renter, DATES).get(1);
            var booking = renter.post("/bookings", wish(car.get("id").asString()))
                    .expect(201)
                    .json();
            own.process().kill();
            own.process().start();
            assertThat(renter.get("/bookings/" + booking.get("id").asString())
                            .expect(200)
                            .json())
                    .isEqualTo(booking);
            awaitSearch(renter, car, false);
        }
    }
}
