package dev.motorpool.booking.life;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.cars.CarRepository;
import dev.motorpool.booking.cars.TestFleet;
import dev.motorpool.booking.history.TimeMachine;
import dev.motorpool.booking.reservation.Desk;
import dev.motorpool.booking.reservation.Desk.Answer;
import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.testing.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a late renter has beside the car is out like the car; each test sweeps itself. */
@ServiceTest(properties = "motorpool.booking.life.sweep-every=PT24H")
@Import({Desk.class, dev.motorpool.booking.quotes.Desk.class})
class LateExtrasTests {

    static final Duration DAY = Duration.ofDays(1);

    @Autowired
    Desk desk;

    @Autowired
    dev.motorpool.booking.quotes.Desk house;

    @Autowired
    LifeSweeper sweeper;

    @Autowired
    CarRepository cars;

    @Autowired
    JdbcClient jdbc;

    BranchId branch;

    @BeforeEach
    void start() {
        clear();
        branch = house.branch("Pike");
        house.rule("PUT", "extras/SEAT", """
                {"name": "Child seat", "charge": {"amount": 8, "per": "day"}, "currency": "USD", "stock": 1}
                """);
    }

    @AfterEach
    void clear() {
        house.clear();
        jdbc.sql("delete from extra_use").update();
    }

    @Test
    void the_seat_of_a_late_renter_is_not_rented_out_again_and_the_renter_can_keep_it() {
        var late = out(Duration.ofHours(1));
        sweeper.sweep();
        var refused = desk.post(desk.customer, "/bookings", seat(house.car(branch), Duration.ofMinutes(5)));
        assertThat(refused.code()).isEqualTo("extra-out-of-stock");
        var longer = Map.of("dropoffTime", Instant.now().plus(DAY).toString());
        var extended = desk.post(desk.customer, "/bookings/%s/extend".formatted(late), longer);
        assertThat(extended.status()).as(extended.body().toString()).isEqualTo(200);
        assertThat(extended.body().path("overdueSince").isMissingNode()).isTrue();
    }

    @Test
    void it_is_free_again_once_it_is_back() {
        var late = out(Duration.ofHours(1));
        sweeper.sweep();
        desk.post(desk.agent, "/bookings/%s/return".formatted(late), Map.of("odometerKm", 20, "fuelPercent", 50));
        var next = desk.post(desk.customer, "/bookings", seat(house.car(branch), Duration.ofMinutes(5)));
        assertThat(next.status()).isEqualTo(201);
    }

    /** The next renter of the car ends what is blocked of the car, but not how long the seat is out. */
    @Test
    void it_stays_out_although_somebody_else_has_the_car_next() {
        var late = out(Duration.ofHours(1));
        desk.confirmed(desk.get(late).carId(), Instant.now().plus(Duration.ofMinutes(20)), DAY);
        sweeper.sweep();
        var refused = desk.post(desk.customer, "/bookings", seat(house.car(branch), Duration.ofHours(3)));
        assertThat(refused.code()).isEqualTo("extra-out-of-stock");
    }

    @Test
    void whoever_has_the_seat_next_is_told_once() {
        var late = out(Duration.ofHours(1));
        var next = booked(house.car(branch), Duration.ofHours(2));
        sweeper.sweep();
        sweeper.sweep();
        assertThat(desk.facts(next)).containsExactly("BookingPlaced", "BookingAtRisk");
        var warning = desk.fact(next, "BookingAtRisk");
        assertThat(warning.get("extra").asString()).isEqualTo("Child seat");
        assertThat(warning.get("lateBookingId").asString()).isEqualTo(late.toString());
    }

    @Test
    void who_gets_another_seat_is_not_told() {
        house.rule("PUT", "extras/SEAT", """
                {"name": "Child seat", "charge": {"amount": 8, "per": "day"}, "currency": "USD", "stock": 2}
                """);
        out(Duration.ofHours(1));
        var next = booked(house.car(branch), Duration.ofHours(2));
        sweeper.sweep();
        assertThat(desk.facts(next)).containsExactly("BookingPlaced");
    }

    /** Whoever is first: the new booking is refused, or it is told that the seat is out. */
    @Test
    void keeping_a_seat_out_races_with_a_new_booking_of_it() throws Exception {
        for (var round = 0; round < 8; round++) {
            jdbc.sql("delete from extra_use").update();
            out(Duration.ofHours(1));
            var car = house.car(branch);
            Answer booked;
            try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
                var done = both.invokeAll(List.<Callable<Object>>of(
                        () -> {
                            sweeper.sweep();
                            return "swept";
                        },
                        () -> desk.post(desk.customer, "/bookings", seat(car, Duration.ofHours(1)))));
                done.getFirst().get();
                booked = (Answer) done.getLast().get();
            }
            if (booked.status() == 201) {
                sweeper.sweep();
                assertThat(desk.facts(BookingId.valueOf(booked.text("id")))).contains("BookingAtRisk");
            } else {
                assertThat(booked.code()).isEqualTo("extra-out-of-stock");
            }
        }
    }

    /** Handed over with the seat, and due back that long ago. */
    private BookingId out(Duration late) {
        var id = booked(house.car(branch), Duration.ofSeconds(2));
        desk.post(desk.agent, "/bookings/%s/confirm".formatted(id), Map.of());
        var wish = Map.of("odometerKm", 10, "fuelPercent", 50, "licenceSeen", true);
        assertThat(desk.post(desk.agent, "/bookings/%s/handover".formatted(id), wish)
                        .status())
                .isEqualTo(200);
        new TimeMachine(jdbc).wasEarlier(id, DAY.plus(late).plusSeconds(2));
        return id;
    }

    private BookingId booked(CarId car, Duration ahead) {
        var placed = desk.post(desk.customer, "/bookings", seat(car, ahead));
        assertThat(placed.status()).as(placed.body().toString()).isEqualTo(201);
        return BookingId.valueOf(placed.text("id"));
    }

    private static Map<String, Object> seat(CarId car, Duration ahead) {
        var wish = TestFleet.wish(car, Instant.now().plus(ahead), DAY);
        wish.put("extras", List.of(Map.of("code", "SEAT", "quantity", 1)));
        return wish;
    }
}
