package dev.motorpool.booking.life;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.booking.api.BookingStatus;
import dev.motorpool.booking.api.BookingView;
import dev.motorpool.booking.cars.CarRepository;
import dev.motorpool.booking.cars.TestFleet;
import dev.motorpool.booking.history.TimeMachine;
import dev.motorpool.booking.reservation.Desk;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.testing.ServiceTest;
import dev.motorpool.platform.testing.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cars that do not come back, and people who do not come; each test sweeps itself. */
@ServiceTest(properties = {"motorpool.booking.life.sweep-every=PT24H", "motorpool.booking.life.missed-after=2h"})
@Import(Desk.class)
class LateTests {

    static final Duration DAY = Duration.ofDays(1);

    @Autowired
    Desk desk;

    @Autowired
    LifeSweeper sweeper;

    @Autowired
    CarRepository cars;

    @Autowired
    JdbcClient jdbc;

    @Test
    void keeps_a_late_car_blocked_and_says_so_once() {
        var late = out(TestFleet.add(cars), Duration.ofMinutes(31));
        sweeper.sweep();
        var kept = desk.get(late.id());
        assertThat(kept.overdueSince()).isEqualTo(kept.dropoffTime()).isBefore(Instant.now());
        assertThat(kept.blockedUntil()).isAfter(Instant.now().plus(Duration.ofHours(5)));
        sweeper.sweep();
        assertThat(desk.get(late.id())).isEqualTo(kept);
        assertThat(desk.facts(late.id())).endsWith("BookingStarted", "ReturnOverdue");
        assertThat(desk.post(desk.customer, "/bookings", wish(late.carId())).code())
                .isEqualTo("car-not-available");
    }

    @Test
    void blocks_it_further_while_it_stays_out() {
        var late = out(TestFleet.add(cars), Duration.ofHours(1));
        sweeper.sweep();
        new TimeMachine(jdbc).wasEarlier(late.id(), Duration.ofHours(4));
        sweeper.sweep();
        assertThat(desk.get(late.id()).blockedUntil()).isAfter(Instant.now().plus(Duration.ofHours(5)));
        assertThat(desk.facts(late.id())).endsWith("ReturnOverdue", "ReturnOverdue");
    }

    @Test
    void a_few_minutes_are_not_late() {
        var late = out(TestFleet.add(cars), Duration.ofMinutes(29));
        sweeper.sweep();
        assertThat(desk.get(late.id()).overdueSince()).isNull();
    }

    /** Charged from the first minute by its rate, and so noticed then; or given two hours. */
    @ParameterizedTest
    @CsvSource({"0, PT1M, true", "0, PT0S, false", "120, PT119M, false", "120, PT121M, true"})
    void is_late_by_the_grace_that_its_rate_gives(int grace, Duration late, boolean isOverdue) {
        var car = TestFleet.add(cars);
        var rate = Map.of(
                "name", "Own",
                "carId", car.toString(),
                "currency", "USD",
                "tiers", List.of(Map.of("unit", "day", "price", 45)),
                "terms", Map.of("lateReturn", Map.of("graceMinutes", grace, "pricePerHour", 9)));
        assertThat(desk.post(TestTokens.someone(Role.FLEET_MANAGER), "/rules/rates", rate)
                        .status())
                .isEqualTo(201);
        var out = out(car, late.isZero() ? Duration.ofMinutes(-1) : late);
        sweeper.sweep();
        assertThat(desk.get(out.id()).overdueSince() != null).isEqualTo(isOverdue);
    }

    @Test
    void warns_the_next_renter_once_and_proposes_another_car() {
        var car = TestFleet.addAt(cars, 12.1);
        var other = TestFleet.addAt(cars, 12.2);
        var late = out(car, Duration.ofHours(1));
        var next = desk.confirmed(car, Instant.now().plus(Duration.ofHours(2)), DAY);
        var afterwards = desk.confirmed(car, Instant.now().plus(Duration.ofDays(3)), DAY);
        sweeper.sweep();
        sweeper.sweep();
        assertThat(desk.get(late.id()).blockedUntil()).isEqualTo(next.pickupTime());
        assertThat(desk.facts(next.id())).containsExactly("BookingPlaced", "BookingConfirmed", "BookingAtRisk");
        var warning = desk.fact(next.id(), "BookingAtRisk");
        assertThat(warning.get("lateBookingId").asString()).isEqualTo(late.id().toString());
        assertThat(warning.get("proposedCarId").asString()).isEqualTo(other.toString());
        assertThat(desk.facts(afterwards.id())).doesNotContain("BookingAtRisk");
    }

    /** Whichever is first, the late car is never blocked into the new booking, and nobody is refused for ever or gets an error. */
    @Test
    void blocking_a_late_car_races_with_a_new_booking_of_it() throws Exception {
        for (var round = 0; round < 10; round++) {
            var late = out(TestFleet.add(cars), Duration.ofHours(1));
            var outcomes = List.<Callable<Integer>>of(
                    () -> {
                        sweeper.sweep();
                        return 0;
                    },
                    () -> desk.post(desk.customer, "/bookings", wish(late.carId()))
                            .status());
            int status;
            try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
                var done = both.invokeAll(outcomes);
                done.getFirst().get();
                status = done.getLast().get();
            }
            assertThat(status).isIn(201, 409);
            sweeper.sweep();
            var kept = desk.get(late.id());
            assertThat(kept.overdueSince()).isNotNull();
            var next = jdbc.sql("select min(pickup_at) from booking where car_id = :car and status = 'HELD'")
                    .param("car", late.carId().value())
                    .query(OffsetDateTime.class)
                    .optional();
            assertThat(next.isPresent()).isEqualTo(status == 201);
            next.ifPresent(pickup -> assertThat(kept.blockedUntil()).isBeforeOrEqualTo(pickup.toInstant()));
        }
    }

    @Test
    void a_returned_car_is_free_whatever_was_blocked() {
        var car = TestFleet.add(cars);
        var late = out(car, Duration.ofHours(1));
        sweeper.sweep();
        var back = desk.post(
                desk.agent, "/bookings/%s/return".formatted(late.id()), Map.of("odometerKm", 20, "fuelPercent", 50));
        assertThat(back.body().path("overdueSince").isMissingNode()).isTrue();
        assertThat(desk.post(desk.customer, "/bookings", wish(car)).status()).isEqualTo(201);
    }

    @Test
    void who_does_not_come_in_time_loses_the_car() {
        var waiting = desk.confirmed(TestFleet.add(cars), Instant.now().plusSeconds(60), DAY);
        var missing = desk.confirmed(TestFleet.add(cars), Instant.now().plusSeconds(60), DAY);
        new TimeMachine(jdbc).wasEarlier(waiting.id(), Duration.ofMinutes(110));
        new TimeMachine(jdbc).wasEarlier(missing.id(), Duration.ofMinutes(122));
        sweeper.sweep();
        assertThat(desk.get(waiting.id()).status()).isEqualTo(BookingStatus.CONFIRMED);
        assertThat(desk.get(missing.id()).status()).isEqualTo(BookingStatus.NO_SHOW);
        assertThat(desk.facts(missing.id())).endsWith("BookingMissed");
    }

    /** Handed over, and due back that long ago. */
    private BookingView out(CarId car, Duration late) {
        var booking = desk.confirmed(car, Instant.now().plusSeconds(1), DAY);
        var wish = Map.of("odometerKm", 10, "fuelPercent", 50, "licenceSeen", true);
        assertThat(desk.post(desk.agent, "/bookings/%s/handover".formatted(booking.id()), wish)
                        .status())
                .isEqualTo(200);
        new TimeMachine(jdbc).wasEarlier(booking.id(), DAY.plus(late).plusSeconds(1));
        return booking;
    }

    private static Map<String, Object> wish(CarId car) {
        return TestFleet.wish(car, Instant.now().plus(Duration.ofHours(1)), DAY);
    }
}
