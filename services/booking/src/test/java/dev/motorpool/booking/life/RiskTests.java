package dev.motorpool.booking.life;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.booking.api.BookingView;
import dev.motorpool.booking.cars.CarRepository;
import dev.motorpool.booking.cars.TestFleet;
import dev.motorpool.booking.history.TimeMachine;
import dev.motorpool.booking.reservation.Desk;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.testing.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What the desk sees of bookings whose car is still out, and what ends it; each test sweeps itself. */
@ServiceTest(properties = {"motorpool.booking.life.sweep-every=PT24H"})
@Import(Desk.class)
class RiskTests {

    static final Duration DAY = Duration.ofDays(1);

    /** Each test has a corner of the world of its own, so that no car of another is near. */
    static double longitude = 40;

    @Autowired
    Desk desk;

    @Autowired
    LifeSweeper sweeper;

    @Autowired
    CarRepository cars;

    @Autowired
    JdbcClient jdbc;

    CarId car;
    BookingView late;
    BookingView next;

    @BeforeEach
    void aCarThatIsNotBackAndSomebodyWhoWaitsForIt() {
        jdbc.sql("update car set active = false").update();
        car = TestFleet.addAt(cars, longitude++);
        late = out(car);
        next = desk.confirmed(car, Instant.now().plus(Duration.ofHours(2)), DAY);
    }

    @Test
    void staff_see_why_since_when_and_which_car_would_do() {
        var free = TestFleet.addAt(cars, longitude);
        assertThat(seen(desk.agent).isMissingNode()).isTrue();
        sweeper.sweep();

        var risk = seen(desk.agent);

        assertThat(risk.path("lateBookingId").asString()).isEqualTo(late.id().toString());
        assertThat(risk.path("lateReference").asString()).isEqualTo(late.reference());
        assertThat(risk.path("lateUserId").asString()).isEqualTo(late.userId().toString());
        assertThat(Instant.parse(risk.path("dueBack").asString()))
                .isEqualTo(desk.get(late.id()).overdueSince());
        assertThat(Instant.parse(risk.path("since").asString()))
                .isBetween(Instant.now().minusSeconds(60), Instant.now());
        assertThat(risk.at("/suggestedCar/id").asString()).isEqualTo(free.toString());
        assertThat(listed("atRisk=true")).containsExactly(next.id().toString());
        assertThat(listed("overdue=true")).containsExactly(late.id().toString());
        assertThat(listed("atRisk=false"))
                .contains(late.id().toString())
                .doesNotContain(next.id().toString());
        assertThat(listed("overdue=false"))
                .contains(next.id().toString())
                .doesNotContain(late.id().toString());
    }

    /** It would tell them of somebody else's booking. */
    @Test
    void customers_do_not() {
        sweeper.sweep();
        assertThat(seen(desk.customer).isMissingNode()).isTrue();
        var own = desk.get(desk.customer, "/bookings?atRisk=true").body();
        assertThat(own.at("/items/0/id").asString()).isEqualTo(next.id().toString());
        assertThat(own.at("/items/0/atRisk").isMissingNode()).isTrue();
    }

    @Test
    void a_suggested_car_that_somebody_else_took_is_replaced_by_one_that_is_free() {
        var first = TestFleet.addAt(cars, longitude);
        sweeper.sweep();
        var second = TestFleet.addAt(cars, longitude);
        desk.confirmed(first, next.pickupTime().plusSeconds(3600), DAY);
        assertThat(seen(desk.agent).at("/suggestedCar/id").asString()).isEqualTo(second.toString());
        desk.confirmed(second, next.pickupTime().plusSeconds(3600), DAY);
        assertThat(seen(desk.agent).path("suggestedCar").isMissingNode()).isTrue();
    }

    @Test
    void giving_the_suggested_car_ends_it() {
        TestFleet.addAt(cars, longitude);
        sweeper.sweep();
        var other = seen(desk.agent).at("/suggestedCar/id").asString();
        assertThat(desk.post(desk.agent, "/bookings/%s/swap".formatted(next.id()), Map.of("carId", other))
                        .status())
                .isEqualTo(200);
        isOver();
    }

    @Test
    void the_car_that_is_back_ends_it() {
        sweeper.sweep();
        assertThat(seen(desk.agent).isMissingNode()).isFalse();
        desk.post(desk.agent, "/bookings/%s/return".formatted(late.id()), Map.of("odometerKm", 20, "fuelPercent", 50));
        isOver();
    }

    @Test
    void a_cancellation_ends_it() {
        sweeper.sweep();
        assertThat(desk.post(desk.agent, "/bookings/%s/cancel".formatted(next.id()), Map.of())
                        .status())
                .isEqualTo(200);
        isOver();
    }

    @Test
    void an_extension_ends_it_until_the_car_is_late_again() {
        sweeper.sweep();
        var later = Instant.now().plus(Duration.ofMinutes(5));
        assertThat(desk.post(desk.agent, "/bookings/%s/extend".formatted(late.id()), Map.of("dropoffTime", later))
                        .status())
                .isEqualTo(200);
        isOver();

        new TimeMachine(jdbc).wasEarlier(late.id(), Duration.ofHours(2));
        sweeper.sweep();
        sweeper.sweep();

        assertThat(seen(desk.agent).isMissingNode()).isFalse();
        assertThat(told()).isEqualTo(2);
    }

    @Test
    void those_who_sweep_at_the_same_time_tell_it_once() throws Exception {
        var sweep = (Callable<Boolean>) () -> {
            sweeper.sweep();
            return true;
        };
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : both.invokeAll(Collections.nCopies(4, sweep))) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(told()).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from booking_risk where booking_id = :id")
                        .param("id", next.id().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private void isOver() {
        assertThat(seen(desk.agent).isMissingNode()).isTrue();
        assertThat(listed("atRisk=true")).doesNotContain(next.id().toString());
    }

    private long told() {
        return desk.facts(next.id()).stream().filter("BookingAtRisk"::equals).count();
    }

    private JsonNode seen(Caller caller) {
        return desk.get(caller, "/bookings/" + next.id()).body().path("atRisk");
    }

    private List<String> listed(String filter) {
        var page = desk.get(desk.agent, "/bookings?all=true&limit=100&carId=%s&%s".formatted(car, filter))
                .body();
        return page.path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    /** Handed over, and due back an hour ago. */
    private BookingView out(CarId car) {
        var booking = desk.confirmed(car, Instant.now().plusSeconds(1), DAY);
        var wish = Map.of("odometerKm", 10, "fuelPercent", 50, "licenceSeen", true);
        assertThat(desk.post(desk.agent, "/bookings/%s/handover".formatted(booking.id()), wish)
                        .status())
                .isEqualTo(200);
        new TimeMachine(jdbc).wasEarlier(booking.id(), DAY.plusHours(1).plusSeconds(1));
        return booking;
    }
}
