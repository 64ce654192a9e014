package dev.motorpool.booking.life;

import static dev.motorpool.platform.testing.TestTokens.someone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.BookingStatus;
import dev.motorpool.booking.reservation.Desk;
import dev.motorpool.booking.reservation.Desk.Answer;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.testing.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the counter types of a car's odometer is judged by what it said before. */
@ServiceTest(properties = "motorpool.booking.life.sweep-every=PT24H")
@Import({Desk.class, dev.motorpool.booking.quotes.Desk.class})
class OdometerTests {

    @Autowired
    Desk desk;

    @Autowired
    dev.motorpool.booking.quotes.Desk house;

    @Autowired
    JdbcClient jdbc;

    CarId car;

    @BeforeEach
    void start() {
        car = house.car(house.branch("Pike"));
    }

    @Test
    void a_car_does_not_go_out_with_less_than_it_came_back_with() {
        rent(45_000, 45_120);
        var next = confirmed();
        var refused = handOver(next, 10, null);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("odometer-below-last");
        assertThat(refused.body().get("errors").get(0).get("field").asString()).isEqualTo("odometerKm");
        assertThat(refused.text("detail"))
                .startsWith("The odometer of this car said 28,036 mi on ")
                .endsWith("; 6 mi is less. Read it again, or say why it is less.");
        assertThat(refused.body().get("lastOdometerKm").asInt()).isEqualTo(45_120);
        assertThat(refused.text("distanceUnit")).isEqualTo("mi");
        assertThat(desk.get(next).status()).isEqualTo(BookingStatus.CONFIRMED);
        assertThat(handOver(next, 10, "  ").code()).isEqualTo("odometer-below-last");
        assertThat(handOver(next, 10, "New instruments").status()).isEqualTo(200);
        assertThat(readings().body().get("items").get(0).get("reason").asString())
                .isEqualTo("New instruments");
    }

    /** 45,120 became 454,200 by a digit too many: 409,080 km in no time. */
    @Test
    void a_digit_too_many_is_asked_for_again_and_charges_nothing() {
        var booking = confirmed();
        handOver(booking, 45_120, null);
        var refused = takeBack(booking, 454_200, null);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("odometer-implausible");
        assertThat(refused.text("detail")).contains("282,227 mi would be 254,191 mi since then");
        assertThat(desk.get(booking).status()).isEqualTo(BookingStatus.ACTIVE);
        assertThat(takeBack(booking, 45_120 + 1500, null).status()).isEqualTo(200);
    }

    @Test
    void far_is_right_when_somebody_says_so() {
        var booking = confirmed();
        handOver(booking, 45_120, null);
        assertThat(takeBack(booking, 45_120 + 1501, null).code()).isEqualTo("odometer-implausible");
        assertThat(takeBack(booking, 45_120 + 1501, "Drove to Alaska in turns").status())
                .isEqualTo(200);
    }

    @Test
    void a_wrong_reading_at_handover_does_not_keep_the_car_from_coming_back() {
        var booking = confirmed();
        handOver(booking, 451_200, null);
        assertThat(takeBack(booking, 45_400, null).status()).isEqualTo(400);
        var returned = takeBack(booking, 45_400, "One digit too many at handover");
        assertThat(returned.status()).isEqualTo(200);
        assertThat(returned.body().get("chargesTotal").asDouble()).isZero();
        rent(45_400, 45_500);
    }

    @Test
    void where_kilometres_are_driven_it_is_told_in_kilometres() {
        jdbc.sql("update branch set country = 'DE' where id = (select branch_id from car where id = :car)")
                .param("car", car.value())
                .update();
        rent(45_000, 45_120);
        assertThat(handOver(confirmed(), 10, null).text("detail"))
                .startsWith("The odometer of this car said 45,120 km");
    }

    @Test
    void readings_are_kept_for_staff_and_never_changed() {
        rent(45_000, 45_120);
        assertThat(readings().body().get("items").values())
                .extracting(one ->
                        one.get("source").asString() + " " + one.get("km").asInt())
                .containsExactly("return 45120", "handover 45000");
        assertThat(desk.get(someone(Role.CUSTOMER), "/bookings/odometer?carId=" + car)
                        .status())
                .isEqualTo(403);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> jdbc.sql("delete from odometer_reading").update())
                .hasMessageContaining("appended");
    }

    @Test
    void each_reading_is_told() {
        rent(45_000, 45_120);
        assertThat(jdbc.sql("""
                        select data ->> 'odometerKm' from outbox
                         where key = :car and type = 'OdometerRead' order by position
                        """)
                        .param("car", car.toString())
                        .query(String.class)
                        .list())
                .containsExactly("45000", "45120");
    }

    private void rent(int out, int back) {
        var booking = confirmed();
        assertThat(handOver(booking, out, null).status()).isEqualTo(200);
        assertThat(takeBack(booking, back, null).status()).isEqualTo(200);
    }

    private BookingId confirmed() {
        return desk.confirmed(car, Instant.now().plusSeconds(60), Duration.ofDays(1))
                .id();
    }

    private Answer readings() {
        return desk.get(desk.agent, "/bookings/odometer?carId=" + car);
    }

    private Answer handOver(BookingId id, int km, String reason) {
        var wish = check(km, reason);
        wish.put("licenceSeen", true);
        return desk.post(desk.agent, "/bookings/%s/handover".formatted(id), wish);
    }

    private Answer takeBack(BookingId id, int km, String reason) {
        return desk.post(desk.agent, "/bookings/%s/return".formatted(id), check(km, reason));
    }

    private static Map<String, Object> check(int km, String reason) {
        var wish = new HashMap<String, Object>(Map.of("odometerKm", km, "fuelPercent", 80));
        if (reason != null) {
            wish.put("odometerReason", reason);
        }
        return wish;
    }
}
