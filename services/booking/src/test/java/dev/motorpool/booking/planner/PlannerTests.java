package dev.motorpool.booking.planner;

import static dev.motorpool.platform.testing.TestTokens.someone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.booking.cars.CarRepository;
import dev.motorpool.booking.cars.TestFleet;
import dev.motorpool.booking.reservation.Desk;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.testing.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What the desk looks at: the planner, the list with its filters, what else there is. */
@ServiceTest
@Import(Desk.class)
class PlannerTests {

    static final Instant MONDAY = TestFleet.nextMonday();
    static final Duration DAY = Duration.ofDays(1);
    static final List<String> EVERY_DAY =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    @Autowired
    Desk desk;

    @Autowired
    CarRepository cars;

    @Autowired
    JdbcClient jdbc;

    @Test
    void shows_cars_with_their_bookings_and_maintenance_of_the_time() {
        var booking = desk.confirmed(TestFleet.add(cars), MONDAY, DAY);
        desk.confirmed(booking.carId(), MONDAY.plus(DAY.multipliedBy(20)), DAY);
        var block = Map.of(
                "carId", booking.carId().toString(),
                "from", MONDAY.plus(DAY).toString(),
                "to", MONDAY.plus(DAY.multipliedBy(2)).toString(),
                "reason", "Tyres");
        desk.post(desk.agent, "/maintenance", block);
        var path = "/bookings/planner?from=%s&to=%s&branchId=%s&limit=100"
                .formatted(MONDAY, MONDAY.plus(DAY.multipliedBy(7)), booking.pickupBranchId());
        var page = desk.get(someone(Role.FLEET_MANAGER), path).body();
        assertThat(page.get("total").asInt()).isEqualTo(1);
        var row = page.get("items").get(0);
        assertThat(row.get("carName").asString()).isEqualTo(booking.carName());
        assertThat(ids(row.get("bookings"))).containsExactly(booking.id().toString());
        assertThat(row.get("maintenance").get(0).get("reason").asString()).isEqualTo("Tyres");
    }

    @Test
    void the_planner_is_for_staff_and_for_some_months() {
        var path = "/bookings/planner?from=%s&to=%s".formatted(MONDAY, MONDAY.plus(DAY));
        assertThat(desk.get(desk.customer, path).status()).isEqualTo(403);
        var years = "/bookings/planner?from=%s&to=%s".formatted(MONDAY, MONDAY.plus(DAY.multipliedBy(101)));
        assertThat(desk.get(desk.agent, years).status()).isEqualTo(400);
    }

    @Test
    void lists_by_what_people_know_of_a_booking() {
        var booking = desk.confirmed(TestFleet.add(cars), MONDAY, DAY);
        var other = desk.confirmed(TestFleet.add(cars), MONDAY.plus(DAY.multipliedBy(3)), DAY);
        assertThat(listed("q=" + booking.reference().toLowerCase(Locale.ROOT).substring(0, 6)))
                .containsExactly(booking.id().toString());
        assertThat(listed("q=" + booking.id())).containsExactly(booking.id().toString());
        assertThat(listed("branchId=" + booking.pickupBranchId()))
                .containsExactly(booking.id().toString());
        var ours = "userId=%s&".formatted(desk.customer.id());
        assertThat(listed(ours + "q=corolla&sort=pickup&limit=100&from=%s&to=%s".formatted(MONDAY, MONDAY.plus(DAY))))
                .contains(booking.id().toString())
                .doesNotContain(other.id().toString());
        var latestFirst = desk.get(desk.agent, "/bookings?%ssort=-pickup&limit=100".formatted(ours))
                .body()
                .get("items");
        assertThat(latestFirst
                        .valueStream()
                        .map(item -> Instant.parse(item.get("pickupTime").asString())))
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(listed(ours + "carClass=van")).isEmpty();
        assertThat(listed(ours + "q=%25")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sort=price", "from=tomorrow", "branchId=x", "carClass=spaceship", "status=lost"})
    void refuses_what_no_list_can_show(String query) {
        assertThat(desk.get(desk.agent, "/bookings?all=true&" + query).status()).isEqualTo(400);
    }

    @Test
    void says_what_else_there_is_for_a_car_that_is_taken() {
        var car = TestFleet.addAt(cars, 31.1);
        var other = TestFleet.addAt(cars, 31.2);
        var booking = desk.confirmed(car, MONDAY, DAY);
        var path =
                "/bookings/alternatives?carId=%s&pickupTime=%s&dropoffTime=%s".formatted(car, MONDAY, MONDAY.plus(DAY));
        var ways = desk.get(desk.customer, path).body();
        assertThat(ways.get("alternatives").get(0).get("carId").asString()).isEqualTo(other.toString());
        assertThat(ways.get("alternatives").get(0).get("totalPrice").asDouble()).isEqualTo(45);
        assertThat(Instant.parse(ways.get("nearestFree").get("pickupTime").asString()))
                .isIn(booking.dropoffTime(), MONDAY.minus(DAY));
    }

    @Test
    void the_next_class_up_is_offered_with_the_difference_and_never_beyond_luxury() {
        var car = TestFleet.addAt(cars, 33.1);
        var better = TestFleet.addAt(cars, 33.2);
        become(better, "INTERMEDIATE");
        jdbc.sql("update car set per_day_minor = 6050 where id = :id")
                .param("id", better.value())
                .update();
        desk.confirmed(car, MONDAY, DAY.multipliedBy(2));
        var next = ways(car).get("nextClass");
        assertThat(next.get("carId").asString()).isEqualTo(better.toString());
        assertThat(next.get("carClass").asString()).isEqualTo("intermediate");
        assertThat(next.get("totalPrice").decimalValue()).isEqualByComparingTo("121.00");
        assertThat(next.get("difference").decimalValue()).isEqualByComparingTo("31.00");
        become(car, "LUXURY");
        become(better, "CONVERTIBLE");
        assertThat(ways(car).path("nextClass").isMissingNode()).isTrue();
    }

    /** The car is taken until 22:00 on Tuesday, and the branch opens from 9 to 17. */
    @Test
    void the_nearest_free_time_is_one_at_which_the_branch_is_open() {
        var car = TestFleet.addAt(cars, 35.1);
        var booking = desk.confirmed(car, MONDAY, Duration.ofHours(36));
        TestFleet.branch(jdbc, booking.pickupBranchId().toString());
        var hours = Map.of("opening", List.of(Map.of("days", EVERY_DAY, "from", "09:00", "to", "17:00")));
        var rule = desk.put(desk.manager, "/rules/calendars/" + booking.pickupBranchId(), hours);
        assertThat(rule.status()).as(rule.body().toString()).isIn(200, 201);
        var free = ways(car).get("nearestFree");
        assertThat(Instant.parse(free.get("pickupTime").asString()))
                .isIn(MONDAY.plus(DAY.multipliedBy(2)), MONDAY.minus(DAY.multipliedBy(2)));
    }

    private JsonNode ways(CarId car) {
        var path = "/bookings/alternatives?carId=%s&pickupTime=%s&dropoffTime=%s"
                .formatted(car, MONDAY, MONDAY.plus(DAY.multipliedBy(2)));
        return desk.get(desk.customer, path).body();
    }

    private void become(CarId car, String carClass) {
        jdbc.sql("update car set car_class = :carClass where id = :id")
                .param("carClass", carClass)
                .param("id", car.value())
                .update();
    }

    private List<String> listed(String query) {
        var prefix = query.startsWith("userId") ? "/bookings?" : "/bookings?all=true&";
        return ids(desk.get(desk.agent, prefix + query).body().get("items"));
    }

    private static List<String> ids(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.get("id").asString())
                .toList();
    }
}
