package dev.motorpool.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
        // of the row in which it is killed
        var renter = system.gateway(0).signUp(newEmail());
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

    /** Copies are made anew from the services that own them; nobody is told old news, and what is ahead is not forgotten. */
    @Test
    void services_whose_databases_were_lost_join_again_and_know_what_they_must() throws Exception {
        var pickup = Instant.now().plus(Duration.ofDays(20)).truncatedTo(ChronoUnit.SECONDS);
        var paid = Trip.book(system, pickup, pickup.plus(Duration.ofDays(2)));
        paid.pays(1, paid.price());
        paid.is("confirmed");
        var held = Trip.book(system, pickup, pickup.plus(Duration.ofDays(2)));

        system.loseDatabaseOf("notification");
        system.loseDatabaseOf("payment");

        held.pays(1, held.price());
        held.is("confirmed");
        held.isToldOf("payment_captured", "booking_confirmed");
        paid.isToldOf();
        Trip.eventually(
                "people",
                rows("identity", "select id || ':' || version from account"),
                () -> rows("notification", "select user_id || ':' || version from person"));
        Trip.eventually(
                "cars",
                rows("fleet", "select id || ':' || version from car"),
                () -> rows("notification", "select car_id || ':' || version from car"));
        Trip.eventually("bookings ahead", rows("booking", """
                        select id || ':' || version from booking
                         where status in ('HELD', 'CONFIRMED', 'ACTIVE') and upper(blocked) > now()
                        """), () -> rows("notification", """
                        select booking_id || ':' || version from booking
                         where view ->> 'status' in ('held', 'confirmed', 'active')
                        """));
        assertThat(rows("notification", "select task_instance from scheduled_tasks where task_name = 'remind'"))
                .contains(paid.id(), held.id());
    }

    private static Set<String> rows(String service, String query) throws SQLException {
        try (var connection = system.connect(service);
                var rows = connection.createStatement().executeQuery(query)) {
            var all = new TreeSet<String>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }
}
