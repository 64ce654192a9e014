package dev.motorpool.booking.life;

import static dev.motorpool.platform.testing.TestTokens.someone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.BookingStatus;
import dev.motorpool.booking.api.BookingView;
import dev.motorpool.booking.cars.CarRepository;
import dev.motorpool.booking.cars.TestFleet;
import dev.motorpool.booking.history.TimeMachine;
import dev.motorpool.booking.reservation.Desk;
import dev.motorpool.booking.reservation.Desk.Answer;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.testing.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Handing over and taking back. */
@ServiceTest(properties = "motorpool.booking.life.sweep-every=PT24H")
@Import(Desk.class)
class CounterTests {

    static final Duration TWO_DAYS = Duration.ofDays(2);

    @Autowired
    Desk desk;

    @Autowired
    CarRepository cars;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_rental_from_handover_to_return() {
        var booking = confirmed(TestFleet.add(cars));
        var active = handOver(booking.id(), 1000, 80);
        assertThat(active.text("status")).isEqualTo("active");
        var returned = takeBack(booking.id(), 1400, 80);
        assertThat(returned.text("status")).isEqualTo("completed");
        assertThat(returned.body().get("charges").isEmpty()).isTrue();
        assertThat(returned.body().get("chargesTotal").asDouble()).isZero();
        assertThat(desk.facts(booking.id()))
                .containsExactly("BookingPlaced", "BookingConfirmed", "BookingStarted", "BookingCompleted");
        assertThat(desk.fact(booking.id(), "BookingCompleted").get("charges").asDouble())
                .isZero();
    }

    @Test
    void charges_for_lateness_fuel_and_damages() {
        var booking = confirmed(TestFleet.add(cars));
        handOver(booking.id(), 1000, 80);
        new TimeMachine(jdbc).wasEarlier(booking.id(), TWO_DAYS.plusMinutes(90));
        var back = new HashMap<String, Object>(Map.of("odometerKm", 1400, "fuelPercent", 55));
        back.put("damages", List.of(Map.of("label", "Scratch, left door", "amount", 150.5)));
        back.put("note", "not friendly");
        var returned = desk.post(desk.agent, "/bookings/%s/return".formatted(booking.id()), back);
        assertThat(returned.body().get("charges").values())
                .extracting(charge -> charge.get("kind").asString() + " "
                        + charge.get("amount").asDouble())
                .containsExactly("late 18.0", "fuel 25.0", "damage 150.5"); // two hours at 20 % of 45.00
        assertThat(returned.body().get("chargesTotal").asDouble()).isEqualTo(193.5);
        assertThat(desk.fact(booking.id(), "BookingCompleted").get("charges").asDouble())
                .isEqualTo(193.5);
        assertThat(check(desk.customer, booking).text("note")).isEmpty();
        assertThat(check(desk.agent, booking).text("note")).isEqualTo("not friendly");
        assertThat(check(desk.customer, booking).body().get("chargesTotal").asDouble())
                .isEqualTo(193.5);
    }

    /** The index decides: whoever looks first sees a car that is in. */
    @Test
    void does_not_hand_over_a_car_that_is_still_out() {
        var car = TestFleet.add(cars);
        var first = confirmed(car);
        handOver(first.id(), 1000, 80);
        new TimeMachine(jdbc).wasEarlier(first.id(), TWO_DAYS.plusMinutes(2));
        var next = desk.confirmed(car, Instant.now().plusSeconds(1), TWO_DAYS);
        var refused = handOver(next.id(), 1400, 80);
        assertThat(refused.code()).isEqualTo("car-still-out");
        assertThat(desk.get(next.id()).status()).isEqualTo(BookingStatus.CONFIRMED);
        takeBack(first.id(), 1400, 80);
        assertThat(handOver(next.id(), 1400, 80).status()).isEqualTo(200);
        takeBack(next.id(), 1400, 80);
    }

    @ParameterizedTest
    @CsvSource({
        "odometerKm, -1, odometerKm",
        "fuelPercent, 101, fuelPercent",
        "licenceSeen, false, nobody drives without",
        "licenceSeen, , licenceSeen",
        "photos, javascript:alert(1), photos"
    })
    void refuses_a_bad_handover_and_writes_nothing(String field, String value, String said) {
        var booking = confirmed(TestFleet.add(cars));
        var wish = handover(1000, 80);
        wish.put(field, field.equals("photos") ? List.of(value) : value);
        var refused = desk.post(desk.agent, "/bookings/%s/handover".formatted(booking.id()), wish);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().toString()).contains(said);
        assertThat(desk.get(booking.id())).isEqualTo(booking);
    }

    @Test
    void a_car_does_not_come_back_with_fewer_kilometres() {
        var booking = confirmed(TestFleet.add(cars));
        handOver(booking.id(), 1000, 80);
        var refused = takeBack(booking.id(), 999, 80);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().toString()).contains("must be at least 1000");
        assertThat(desk.get(booking.id()).status()).isEqualTo(BookingStatus.ACTIVE);
        takeBack(booking.id(), 1000, 80);
    }

    @Test
    void only_staff_hand_over_and_only_in_time() {
        var later = desk.confirmed(TestFleet.add(cars), Instant.now().plus(Duration.ofHours(2)), TWO_DAYS);
        assertThat(handOver(later.id(), 1, 1).code()).isEqualTo("too-early");
        var path = "/bookings/%s/".formatted(later.id());
        assertThat(desk.post(desk.customer, path + "handover", handover(1, 1)).status())
                .isEqualTo(403);
        assertThat(desk.post(someone(Role.FLEET_MANAGER), path + "return", Map.of("odometerKm", 1, "fuelPercent", 1))
                        .status())
                .isEqualTo(403);
        assertThat(desk.post(desk.agent, path + "no-show", Map.of()).code()).isEqualTo("too-early");
        assertThat(takeBack(later.id(), 1, 1).code()).isEqualTo("transition-not-allowed");
    }

    @Test
    void a_booking_that_nobody_came_for_frees_its_car() {
        var car = TestFleet.add(cars);
        var booking = confirmed(car);
        new TimeMachine(jdbc).wasEarlier(booking.id(), Duration.ofHours(1));
        var missed = desk.post(desk.agent, "/bookings/%s/no-show".formatted(booking.id()), Map.of());
        assertThat(missed.text("status")).isEqualTo("no_show");
        assertThat(desk.fact(booking.id(), "BookingMissed").get("refund").asDouble())
                .isZero();
        desk.confirmed(car, Instant.now().plusSeconds(60), TWO_DAYS);
        assertThat(desk.post(desk.agent, "/bookings/%s/no-show".formatted(booking.id()), Map.of())
                        .code())
                .isEqualTo("transition-not-allowed");
    }

    private BookingView confirmed(CarId car) {
        return desk.confirmed(car, Instant.now().plusSeconds(60), TWO_DAYS);
    }

    private Answer handOver(BookingId id, int odometerKm, int fuelPercent) {
        return desk.post(desk.agent, "/bookings/%s/handover".formatted(id), handover(odometerKm, fuelPercent));
    }

    private static Map<String, Object> handover(int odometerKm, int fuelPercent) {
        return new HashMap<>(Map.of(
                "odometerKm",
                odometerKm,
                "fuelPercent",
                fuelPercent,
                "licenceSeen",
                true,
                "photos",
                List.of("https://example.com/front.jpg")));
    }

    private Answer takeBack(BookingId id, int odometerKm, int fuelPercent) {
        var wish = Map.of("odometerKm", odometerKm, "fuelPercent", fuelPercent);
        return desk.post(desk.agent, "/bookings/%s/return".formatted(id), wish);
    }

    private Answer check(Caller caller, BookingView booking) {
        return desk.get(caller, "/bookings/%s/return".formatted(booking.id()));
    }
}
