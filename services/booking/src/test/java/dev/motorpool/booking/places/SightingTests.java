package dev.motorpool.booking.places;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.cars.CarRepository;
import dev.motorpool.booking.cars.TestFleet;
import dev.motorpool.booking.history.TimeMachine;
import dev.motorpool.booking.reservation.Desk;
import dev.motorpool.booking.reservation.Desk.Answer;
import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.fleet.api.CarView;
import dev.motorpool.platform.testing.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The counter says where a car is, whatever was planned. */
@ServiceTest(
        properties = {
            "motorpool.booking.check-places-every=PT24H",
            "motorpool.booking.assign-every=PT24H",
            "motorpool.booking.life.sweep-every=PT24H"
        })
@Import(Desk.class)
class SightingTests {

    @Autowired
    Desk desk;

    @Autowired
    CarRepository cars;

    @Autowired
    PlaceSweeper sweeper;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    Towns towns;

    @BeforeEach
    void open() {
        towns = new Towns(desk, cars, jdbc);
    }

    @Test
    void the_return_of_a_one_way_rental_moves_the_car() {
        var car = towns.car();
        var booking = out(car, towns.denver);
        var next = towns.confirmed(towns.round(car, towns.denver, 14, 15));
        assertThat(moves(car)).isEmpty();
        assertThat(takeBack(booking, null).status()).isEqualTo(200);
        assertThat(branchOf(car)).isEqualTo(towns.denver);
        assertThat(moves(car)).hasSize(1);
        assertThat(moves(car).getFirst().get("branchId").asString()).isEqualTo(towns.denver.toString());
        assertThat(moves(car).getFirst().get("bookingId").asString()).isEqualTo(booking.toString());
        assertThat(towns.round(car, towns.seattle, 20, 21).code()).isEqualTo("car-elsewhere");
        sweeper.sweep();
        assertThat(towns.get(next).carElsewhere()).isNull();
    }

    @Test
    void a_return_at_another_branch_moves_the_car_there_and_tells_of_who_is_next() {
        var car = towns.car();
        var booking = out(car, towns.seattle);
        var next = towns.confirmed(towns.round(car, towns.seattle, 14, 15));
        assertThat(takeBack(booking, towns.denver).status()).isEqualTo(200);
        assertThat(branchOf(car)).isEqualTo(towns.denver);
        assertThat(towns.get(booking).dropoffBranchId())
                .as("what was agreed on")
                .isEqualTo(towns.seattle);
        sweeper.sweep();
        assertThat(towns.get(next).carElsewhere()).isEqualTo(towns.denver);
    }

    @Test
    void a_return_at_no_branch_changes_nothing() {
        var car = towns.car();
        var booking = out(car, towns.denver);
        var refused = takeBack(booking, new BranchId(UUID.randomUUID()));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().get("errors").get(0).get("field").asString()).isEqualTo("branchId");
        assertThat(refused.text("detail")).contains("must be an open branch");
        assertThat(desk.get(booking).status().occupiesCar()).isTrue();
        assertThat(branchOf(car)).isEqualTo(towns.seattle);
    }

    @Test
    void a_round_trip_tells_of_no_move() {
        var car = towns.car();
        takeBack(out(car, towns.seattle), null);
        assertThat(moves(car)).isEmpty();
    }

    @Test
    void the_handover_of_a_car_that_was_brought_shows_that_it_is_there() {
        var own = towns.car();
        var far = towns.car(towns.denver);
        var booking = towns.confirmed(towns.round(own, towns.seattle, 14, 15));
        desk.post(desk.agent, "/bookings/%s/swap".formatted(booking), Map.of("carId", far.toString()));
        handOver(booking);
        assertThat(branchOf(far)).isEqualTo(towns.seattle);
        assertThat(moves(far)).hasSize(1);
    }

    /** What fleet said before it heard of the return does not take the car back; what it says after that counts. */
    @Test
    void of_fleet_and_the_counter_who_saw_the_car_last_is_right() {
        var car = towns.car();
        takeBack(out(car, towns.denver), null);
        cars.save(told(car, 5, towns.seattle, Instant.now().minus(Duration.ofHours(1))));
        assertThat(branchOf(car)).isEqualTo(towns.denver);
        cars.save(told(car, 6, towns.seattle, null));
        assertThat(branchOf(car)).as("a fact from before").isEqualTo(towns.denver);
        cars.save(told(car, 7, towns.seattle, Instant.now().plusSeconds(1)));
        assertThat(branchOf(car)).isEqualTo(towns.seattle);
        assertThat(cars.find(car).orElseThrow().perDay().amount()).isEqualByComparingTo("45.00");
    }

    private BookingId out(CarId car, BranchId dropoff) {
        var booking = towns.confirmed(towns.book(car, towns.seattle, dropoff, 10, 12));
        handOver(booking);
        return booking;
    }

    private void handOver(BookingId booking) {
        new TimeMachine(jdbc)
                .wasEarlier(
                        booking,
                        Duration.between(Instant.now(), towns.get(booking).pickupTime()));
        var check = Map.of("odometerKm", 1000, "fuelPercent", 80, "licenceSeen", true);
        var answer = desk.post(desk.agent, "/bookings/%s/handover".formatted(booking), check);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    }

    private Answer takeBack(BookingId booking, BranchId at) {
        var check = new HashMap<String, Object>(Map.of("odometerKm", 1200, "fuelPercent", 80));
        if (at != null) {
            check.put("branchId", at.toString());
        }
        return desk.post(desk.agent, "/bookings/%s/return".formatted(booking), check);
    }

    private BranchId branchOf(CarId car) {
        return cars.find(car).orElseThrow().branchId();
    }

    private List<JsonNode> moves(CarId car) {
        return jdbc.sql("select data from outbox where key = :key and type = 'CarMoved' order by position")
                .param("key", car.toString())
                .query((row, n) -> json.readTree(row.getString("data")))
                .list();
    }

    private static CarView told(CarId id, long version, BranchId branch, Instant since) {
        return TestFleet.view(id, version, "45.00", branch, since);
    }
}
