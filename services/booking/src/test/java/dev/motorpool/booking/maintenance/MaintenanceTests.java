package dev.motorpool.booking.maintenance;

import static dev.motorpool.platform.testing.TestTokens.bearer;
import static dev.motorpool.platform.testing.TestTokens.someone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.booking.api.BookingFeed;
import dev.motorpool.booking.api.Occupation;
import dev.motorpool.booking.cars.CarRepository;
import dev.motorpool.booking.cars.TestFleet;
import dev.motorpool.booking.reservation.BookCar;
import dev.motorpool.booking.reservation.BookingDesk;
import dev.motorpool.booking.reservation.Desk;
import dev.motorpool.booking.reservation.Desk.Answer;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.testing.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceTest
@Import(Desk.class)
class MaintenanceTests {

    static final Instant MONDAY = TestFleet.nextMonday();
    static final Duration DAY = Duration.ofDays(1);

    @Autowired
    Desk desk;

    @Autowired
    BookingDesk bookings;

    @Autowired
    MaintenanceDesk maintenance;

    @Autowired
    BookingFeed feed;

    @Autowired
    CarRepository cars;

    @Autowired
    RestTestClient http;

    @Autowired
    JdbcClient jdbc;

    final Caller manager = someone(Role.FLEET_MANAGER);

    @Test
    void a_car_in_the_workshop_cannot_be_booked_until_it_is_back() {
        var car = TestFleet.add(cars);
        var block = block(car, MONDAY, DAY);
        assertThat(block.status()).isEqualTo(201);
        assertThat(book(car, MONDAY)).isEqualTo(409);
        assertThat(book(car, MONDAY.plus(DAY))).isEqualTo(201);
        assertThat(available(car)).isFalse();
        assertThat(occupied(block.text("id"))).isTrue();
        delete(block.text("id"));
        assertThat(available(car)).isTrue();
        assertThat(occupied(block.text("id"))).isFalse();
        assertThat(book(car, MONDAY)).isEqualTo(201);
        assertThat(facts(block.text("id"))).containsExactly("CarBlocked", "CarReleased");
    }

    @Test
    void what_is_booked_is_in_the_way_and_named() {
        var car = TestFleet.add(cars);
        var booking = desk.held(car, MONDAY, DAY);
        var refused = block(car, MONDAY.minus(DAY), DAY.multipliedBy(3));
        assertThat(refused.code()).isEqualTo("car-is-booked");
        assertThat(refused.body().get("bookings").get(0).get("reference").asString())
                .isEqualTo(booking.reference());
        assertThat(list(car)).isEmpty();
    }

    @Test
    void a_block_moves_and_keeps_its_time_when_the_new_one_is_taken() {
        var car = TestFleet.add(cars);
        var id = block(car, MONDAY, DAY).text("id");
        desk.held(car, MONDAY.plus(DAY), DAY);
        var later = patch(id, Map.of("to", MONDAY.plus(DAY).plusSeconds(1).toString()));
        assertThat(later.code()).isEqualTo("car-is-booked");
        var earlier = patch(id, Map.of("from", MONDAY.minus(DAY).toString(), "reason", "Brakes"));
        assertThat(earlier.status()).isEqualTo(200);
        assertThat(earlier.body().get("version").asInt()).isEqualTo(2);
        assertThat(list(car)).containsExactly("Brakes");
        assertThat(book(car, MONDAY.minus(DAY))).isEqualTo(409);
        assertThat(facts(id)).containsExactly("CarBlocked", "CarBlocked");
    }

    @Test
    void a_second_block_is_told_of_the_first_one() {
        var car = TestFleet.add(cars);
        var first = desk.post(
                        manager,
                        "/maintenance",
                        Map.of(
                                "carId", car,
                                "from", "2031-06-03T15:00:00Z",
                                "to", "2031-06-05T15:00:00Z",
                                "reason", "Brakes"))
                .text("id");
        var refused = block(car, Instant.parse("2031-06-04T15:00:00Z"), DAY.multipliedBy(3));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("car-in-workshop");
        assertThat(refused.text("detail"))
                .contains("already in the workshop from 3 June 2031, 08:00 to 5 June 2031, 08:00 (Brakes)");
        assertThat(refused.body().get("blocks").get(0).get("id").asString()).isEqualTo(first);
        assertThat(refused.body().has("bookings")).isFalse();
        var next = block(car, Instant.parse("2031-06-05T15:00:00Z"), DAY); // right after the first
        assertThat(next.status()).isEqualTo(201);
        var moved = patch(next.text("id"), Map.of("from", "2031-06-05T14:00:00Z"));
        assertThat(moved.code()).isEqualTo("car-in-workshop");
        assertThat(patch(first, Map.of("to", "2031-06-05T14:00:00Z")).status()).isEqualTo(200);
    }

    @Test
    void bookings_in_the_way_are_told_apart_from_other_blocks() {
        var car = TestFleet.add(cars);
        block(car, MONDAY, DAY);
        var booking = desk.held(car, MONDAY.plus(DAY), DAY);
        var refused = block(car, MONDAY, DAY.multipliedBy(3));
        assertThat(refused.code()).isEqualTo("car-is-booked");
        assertThat(refused.body().get("bookings").values())
                .extracting(one -> one.get("reference").asString())
                .containsExactly(booking.reference());
        assertThat(refused.body().get("blocks").size()).isEqualTo(1);
    }

    @Test
    void a_block_is_no_booking() {
        var car = TestFleet.add(cars);
        var id = block(car, MONDAY, DAY).text("id");
        assertThat(desk.get(desk.agent, "/bookings/" + id).status()).isEqualTo(404);
        assertThat(desk.post(desk.agent, "/bookings/%s/cancel".formatted(id), Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(desk.get(desk.agent, "/bookings?carId=" + car)
                        .body()
                        .get("total")
                        .asInt())
                .isZero();
    }

    /** Either the workshop or the renters have the car, whoever is first: one constraint judges both. */
    @Test
    void races_with_renters_and_never_both_win() throws Exception {
        for (int round = 0; round < 5; round++) {
            var car = TestFleet.add(cars);
            var calls = new ArrayList<Callable<String>>();
            IntStream.range(0, 12).forEach(i -> calls.add(() -> i % 2 == 0 ? tryBlock(car) : tryBook(car)));
            try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
                var won = new ArrayList<String>();
                for (var call : people.invokeAll(calls)) {
                    won.add(call.get());
                }
                assertThat(won).containsOnlyOnce("won");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "to, 2020-01-01T00:00:00Z, to must be after from",
        "from, , from must not be null",
        "reason, ' ', reason must not be blank",
        "to, 2999-01-01T00:00:00Z, longer than 366 days",
        "carId, 0f8fad5b-d9cb-469f-a165-70867728950e, car"
    })
    void refuses_a_bad_wish(String field, String value, String said) {
        var wish = wish(TestFleet.add(cars), MONDAY, DAY);
        wish.put(field, value);
        var refused = desk.post(manager, "/maintenance", wish);
        assertThat(refused.status()).isBetween(400, 404);
        assertThat(refused.body().toString().replace("\",\"message\":\"", " ")).contains(said);
    }

    @Test
    void is_for_staff() {
        var car = TestFleet.add(cars);
        assertThat(desk.post(desk.customer, "/maintenance", wish(car, MONDAY, DAY))
                        .status())
                .isEqualTo(403);
        assertThat(desk.get(
                                desk.customer,
                                "/maintenance?carId=%s&from=%s&to=%s".formatted(car, MONDAY, MONDAY.plus(DAY)))
                        .status())
                .isEqualTo(403);
    }

    private String tryBlock(CarId car) {
        return outcome(() -> maintenance.block(new BlockCar(car, MONDAY, MONDAY.plus(DAY), "Tyres"), manager));
    }

    private String tryBook(CarId car) {
        return outcome(() -> bookings.book(
                new BookCar(car, MONDAY.plusSeconds(3600), MONDAY.plus(DAY), null), null, someone(Role.CUSTOMER)));
    }

    private static String outcome(Runnable call) {
        try {
            call.run();
            return "won";
        } catch (Problem refused) {
            return refused.code();
        }
    }

    private Answer block(CarId car, Instant from, Duration length) {
        return desk.post(manager, "/maintenance", wish(car, from, length));
    }

    private static Map<String, Object> wish(CarId car, Instant from, Duration length) {
        return new HashMap<>(Map.of(
                "carId",
                car.toString(),
                "from",
                from.toString(),
                "to",
                from.plus(length).toString(),
                "reason",
                "Tyres"));
    }

    private int book(CarId car, Instant pickup) {
        return desk.post(desk.customer, "/bookings", TestFleet.wish(car, pickup, DAY))
                .status();
    }

    private boolean available(CarId car) {
        var path = "/bookings/availability?carId=%s&pickupTime=%s&dropoffTime=%s";
        return desk.get(desk.customer, path.formatted(car, MONDAY, MONDAY.plusSeconds(3600)))
                .body()
                .get("items")
                .get(0)
                .get("available")
                .asBoolean();
    }

    private boolean occupied(String id) {
        return feed.occupationsAfter(null, 1000).stream()
                .map(Occupation::id)
                .anyMatch(found -> found.toString().equals(id));
    }

    private List<String> list(CarId car) {
        var path = "/maintenance?carId=%s&from=%s&to=%s".formatted(car, MONDAY.minus(DAY), MONDAY.plus(DAY));
        return desk.get(manager, path).body().get("items").values().stream()
                .map(item -> item.get("reason").asString())
                .toList();
    }

    private Answer patch(String id, Map<String, String> body) {
        return desk.patch(manager, "/maintenance/" + id, body);
    }

    private void delete(String id) {
        http.delete()
                .uri("/maintenance/{id}", id)
                .header("Authorization", bearer(manager))
                .exchange()
                .expectStatus()
                .isNoContent();
    }

    private List<String> facts(String id) {
        return jdbc.sql("select type from outbox where key = :key order by position")
                .param("key", id)
                .query(String.class)
                .list();
    }
}
