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
import org.springframework.jdbc.core.simple.JdbcClient;

/** A branch of its own with compacts, and people who book one, whichever. */
final class ClassBranch {

    private static final Instant MONDAY = TestFleet.nextMonday();

    final String id = UUID.randomUUID().toString();
    private final Desk desk;
    private final CarRepository cars;
    private final JdbcClient jdbc;

    ClassBranch(Desk desk, CarRepository cars, JdbcClient jdbc) {
        this.desk = desk;
        this.cars = cars;
        this.jdbc = jdbc;
        TestFleet.branch(jdbc, id);
    }

    CarId car() {
        var car = TestFleet.add(cars);
        jdbc.sql("update car set branch_id = cast(:branch as uuid) where id = :car")
                .param("branch", id)
                .param("car", car.value())
                .update();
        return car;
    }

    void retire(CarId car) {
        jdbc.sql("update car set active = false where id = :car")
                .param("car", car.value())
                .update();
    }

    void overbook(int more) {
        var limit = Map.of("overbooking", List.of(Map.of("carClass", "compact", "cars", more)));
        var answer = desk.put(someone(Role.FLEET_MANAGER), "/rules/calendars/" + id, limit);
        assertThat(answer.status()).as(answer.body().toString()).isIn(200, 201);
    }

    /** By somebody new, from day to day. */
    Answer book(int from, int to) {
        return desk.post(someone(Role.CUSTOMER), "/bookings", wish(from, to));
    }

    /** This car and no other. */
    Answer bookCar(CarId car, int from, int to) {
        var wish = wish(from, to);
        wish.remove("carClass");
        wish.put("carId", car.toString());
        var answer = desk.post(someone(Role.CUSTOMER), "/bookings", wish);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer;
    }

    Answer confirmed(int from, int to) {
        return desk.post(desk.agent, "/bookings/%s/confirm".formatted(booked(from, to)), Map.of());
    }

    /** The same, unless it is refused by that status. */
    Answer confirmed(int from, int to, int refusal) {
        var booked = book(from, to);
        assertThat(booked.status()).isIn(201, refusal);
        return booked.status() == refusal
                ? booked
                : desk.post(desk.agent, "/bookings/%s/confirm".formatted(booked.text("id")), Map.of());
    }

    BookingId booked(int from, int to) {
        var answer = book(from, to);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return new BookingId(UUID.fromString(answer.text("id")));
    }

    Map<String, Object> wish(int from, int to) {
        return new HashMap<>(Map.of(
                "carClass",
                "compact",
                "pickupBranchId",
                id,
                "pickupTime",
                day(from).toString(),
                "dropoffTime",
                day(to).toString()));
    }

    static Instant day(int day) {
        return MONDAY.plus(Duration.ofDays(day));
    }

    static List<Answer> atOnce(int people, Callable<Answer> wanting) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, people).mapToObj(n -> wanting).toList();
            var answers = new ArrayList<Answer>();
            for (var call : threads.invokeAll(calls)) {
                answers.add(call.get());
            }
            return answers;
        }
    }
}
