package dev.motorpool.booking.assignment;

import static dev.motorpool.platform.testing.TestTokens.someone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.cars.CarRepository;
import dev.motorpool.booking.cars.TestFleet;
import dev.motorpool.booking.reservation.Desk;
import dev.motorpool.booking.reservation.Desk.Answer;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.testing.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** "A compact at this branch", through HTTP. */
@ServiceTest
@Import(Desk.class)
class ClassBookingTests {

    private static final Instant MONDAY = TestFleet.nextMonday();

    @Autowired
    Desk desk;

    @Autowired
    CarRepository cars;

    @Autowired
    JdbcClient jdbc;

    private final String branch = UUID.randomUUID().toString();

    @Test
    void a_class_is_booked_and_a_concrete_car_is_given_at_once() {
        var car = car();
        var answer = book(0, 2, Map.of());
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("carId")).isEqualTo(car.toString());
        assertThat(answer.text("carClass")).isEqualTo("compact");
        assertThat(answer.body().get("byClass").asBoolean()).isTrue();
        assertThat(answer.body().get("pinned").asBoolean()).isFalse();
        assertThat(answer.body().get("totalPrice").decimalValue()).isEqualByComparingTo("90.00");
    }

    @Test
    void a_quote_of_a_class_is_booked_at_its_price() {
        car();
        var quote = desk.post(desk.customer, "/quotes", wish(0, 2, Map.of()));
        assertThat(quote.status()).isEqualTo(201);
        var booking = desk.post(desk.customer, "/bookings", Map.of("quoteId", quote.text("id"), "pinned", true));
        assertThat(booking.status()).isEqualTo(201);
        assertThat(booking.body().get("totalPrice")).isEqualTo(quote.body().get("total"));
        assertThat(booking.body().get("pinned").asBoolean()).isTrue();
    }

    @Test
    void moves_another_customers_booking_to_make_room_and_refuses_when_that_does_not_help() {
        var first = car();
        var second = car();
        var moved = confirmed(book(0, 2, Map.of()));
        assertThat(book(2, 9, Map.of("pinned", true)).text("carId"))
                .as("best fit puts it behind the other")
                .isEqualTo(moved.text("carId"));
        assertThat(book(0, 3, Map.of("pinned", true)).status()).isEqualTo(201);
        assertThat(book(1, 2, Map.of()).code()).isEqualTo("class-not-available");
        assertThat(List.of(first.toString(), second.toString())).contains(moved.text("carId"));
        assertThat(desk.get(new BookingId(UUID.fromString(moved.text("id"))))
                        .carId()
                        .toString())
                .isEqualTo(moved.text("carId"));
    }

    @Test
    void a_moved_booking_keeps_its_price_its_times_and_tells_of_it() {
        var first = car();
        var before = confirmed(book(0, 2, Map.of()));
        var second = car();
        pinnedOn(second, 2, 9);
        var answer = book(1, 3, Map.of());
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("carId")).isEqualTo(first.toString());
        var after = desk.get(new BookingId(UUID.fromString(before.text("id"))));
        assertThat(after.carId()).isEqualTo(second);
        assertThat(after.totalPrice())
                .isEqualByComparingTo(before.body().get("totalPrice").decimalValue());
        assertThat(desk.facts(after.id())).containsExactly("BookingPlaced", "BookingConfirmed", "BookingChanged");
    }

    @Test
    void an_unknown_class_or_branch_is_a_clear_refusal() {
        assertThat(book(0, 2, Map.of()).code()).isEqualTo("class-not-at-branch");
        var noBranch = wish(0, 2, Map.of());
        noBranch.remove("pickupBranchId");
        assertThat(desk.post(desk.customer, "/bookings", noBranch).status()).isEqualTo(400);
    }

    @Test
    void sixty_four_people_at_once_get_the_last_five_cars() throws Exception {
        IntStream.range(0, 5).forEach(n -> car());
        var answers = all(IntStream.range(0, 64)
                .<Callable<Answer>>mapToObj(
                        n -> () -> desk.post(someone(Role.CUSTOMER), "/bookings", wish(0, 2, Map.of())))
                .toList());
        assertThat(answers).extracting(Answer::status).containsOnly(201, 409);
        var given = answers.stream().filter(answer -> answer.status() == 201).map(answer -> answer.text("carId"));
        assertThat(given).hasSize(5).doesNotHaveDuplicates();
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .allMatch(answer -> answer.code().equals("class-not-available"));
    }

    private void pinnedOn(CarId car, int from, int to) {
        var wish = wish(from, to, Map.of("carId", car.toString()));
        wish.remove("carClass");
        assertThat(desk.post(desk.customer, "/bookings", wish).status()).isEqualTo(201);
    }

    private Answer book(int from, int to, Map<String, Object> more) {
        return desk.post(desk.customer, "/bookings", wish(from, to, more));
    }

    private Answer confirmed(Answer booking) {
        return desk.post(desk.agent, "/bookings/%s/confirm".formatted(booking.text("id")), Map.of());
    }

    private Map<String, Object> wish(int from, int to, Map<String, Object> more) {
        var wish = new HashMap<String, Object>(Map.of(
                "carClass",
                "compact",
                "pickupBranchId",
                branch,
                "pickupTime",
                MONDAY.plus(Duration.ofDays(from)).toString(),
                "dropoffTime",
                MONDAY.plus(Duration.ofDays(to)).toString()));
        wish.putAll(more);
        return wish;
    }

    private CarId car() {
        var car = TestFleet.add(cars);
        jdbc.sql("update car set branch_id = cast(:branch as uuid) where id = :car")
                .param("branch", branch)
                .param("car", car.value())
                .update();
        return car;
    }

    private static List<Answer> all(List<Callable<Answer>> calls) throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Answer>();
            for (var call : people.invokeAll(calls)) {
                answers.add(call.get());
            }
            return answers;
        }
    }
}
