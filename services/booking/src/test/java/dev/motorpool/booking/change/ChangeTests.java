package dev.motorpool.booking.change;

import static dev.motorpool.platform.testing.TestTokens.someone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.booking.api.BookingStatus;
import dev.motorpool.booking.api.BookingView;
import dev.motorpool.booking.cars.CarRepository;
import dev.motorpool.booking.cars.TestFleet;
import dev.motorpool.booking.reservation.Desk;
import dev.motorpool.booking.reservation.Desk.Answer;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.testing.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@ServiceTest
@Import(Desk.class)
class ChangeTests {

    static final Instant MONDAY = TestFleet.nextMonday();
    static final Duration DAY = Duration.ofDays(1);

    @Autowired
    Desk desk;

    @Autowired
    CarRepository cars;

    @Test
    void other_dates_for_what_the_quote_says() {
        var booking = desk.confirmed(TestFleet.add(cars), MONDAY, DAY);
        var quote = quote(booking, booking.carId(), MONDAY.plus(DAY), DAY.multipliedBy(3));
        assertThat(quote.body().get("change").get("difference").asDouble()).isEqualTo(90);
        var changed = change(booking, Map.of("quoteId", quote.text("id"), "reason", "A longer holiday"));
        assertThat(changed.status()).isEqualTo(200);
        var now = desk.get(booking.id());
        assertThat(now.pickupTime()).isEqualTo(MONDAY.plus(DAY));
        assertThat(now.totalPrice()).isEqualByComparingTo("135");
        assertThat(now.quoteId()).hasToString(quote.text("id"));
        var fact = desk.fact(booking.id(), "BookingChanged");
        assertThat(fact.get("difference").asDouble()).isEqualTo(90);
        assertThat(fact.get("reason").asString()).isEqualTo("A longer holiday");
        assertThat(change(booking, Map.of("quoteId", quote.text("id"))).body()).isEqualTo(changed.body());
        assertThat(desk.facts(booking.id())).containsExactly("BookingPlaced", "BookingConfirmed", "BookingChanged");
    }

    @Test
    void a_shorter_rental_gives_back_and_frees_the_days() {
        var booking = desk.confirmed(TestFleet.add(cars), MONDAY, DAY.multipliedBy(3));
        assertThat(change(booking, Map.of("dropoffTime", MONDAY.plus(DAY).toString()))
                        .status())
                .isEqualTo(200);
        assertThat(desk.fact(booking.id(), "BookingChanged").get("difference").asDouble())
                .isEqualTo(-90);
        desk.held(booking.carId(), MONDAY.plus(DAY), DAY);
    }

    /** Shorter, and then far away: neither gives back what cancelling would not. */
    @Test
    void just_before_pickup_a_change_gives_back_no_more_than_cancelling() {
        var pickup = Instant.now().plus(Duration.ofHours(30)).truncatedTo(ChronoUnit.SECONDS);
        var booking = desk.confirmed(TestFleet.add(cars), pickup, DAY.multipliedBy(3));
        assertThat(refund(booking)).isEqualTo(67.5);
        change(booking, Map.of("dropoffTime", pickup.plus(DAY).toString()));
        assertThat(desk.fact(booking.id(), "BookingChanged").get("difference").asDouble())
                .isEqualTo(-45);
        assertThat(refund(booking)).isEqualTo(22.5);
        var moved = quote(booking, booking.carId(), MONDAY.plus(DAY.multipliedBy(30)), DAY);
        assertThat(change(booking, Map.of("quoteId", moved.text("id"))).status())
                .isEqualTo(200);
        assertThat(refund(booking)).isEqualTo(22.5);
    }

    @Test
    void another_car_frees_the_first() {
        var booking = desk.confirmed(TestFleet.add(cars), MONDAY, DAY);
        var other = TestFleet.add(cars);
        assertThat(change(booking, Map.of("carId", other.toString())).text("carId"))
                .isEqualTo(other.toString());
        desk.held(booking.carId(), MONDAY, DAY);
    }

    @Test
    void a_refused_change_leaves_all_as_it_was_and_says_what_else_there_is() {
        var car = TestFleet.addAt(cars, 21.1);
        var other = TestFleet.addAt(cars, 21.2);
        var booking = desk.confirmed(car, MONDAY, DAY);
        desk.held(car, MONDAY.plus(DAY), DAY);
        var refused = change(
                booking, Map.of("dropoffTime", MONDAY.plus(DAY).plusSeconds(60).toString()));
        assertThat(refused.code()).isEqualTo("car-not-available");
        assertThat(refused.body().get("alternatives").get(0).get("carId").asString())
                .isEqualTo(other.toString());
        assertThat(refused.body().get("nearestFree").has("pickupTime")).isTrue();
        assertThat(desk.get(booking.id())).isEqualTo(booking);
    }

    @Test
    void a_quote_for_the_booking_as_it_had_been_is_no_good() {
        var booking = desk.confirmed(TestFleet.add(cars), MONDAY, DAY);
        var quote = quote(booking, booking.carId(), MONDAY, DAY.multipliedBy(2));
        extend(booking, MONDAY.plus(DAY.multipliedBy(4)));
        var refused = change(booking, Map.of("quoteId", quote.text("id")));
        assertThat(refused.code()).isEqualTo("booking-changed");
        assertThat(desk.get(booking.id()).dropoffTime()).isEqualTo(MONDAY.plus(DAY.multipliedBy(4)));
    }

    @Test
    void a_quote_for_something_else_changes_nothing() {
        var booking = desk.confirmed(TestFleet.add(cars), MONDAY, DAY);
        var other = desk.confirmed(TestFleet.add(cars), MONDAY, DAY);
        var quote = quote(other, other.carId(), MONDAY, DAY.multipliedBy(2));
        assertThat(change(booking, Map.of("quoteId", quote.text("id"))).status())
                .isEqualTo(400);
        assertThat(change(booking, Map.of()).status()).isEqualTo(400);
        assertThat(change(booking, Map.of("quoteId", "0f8fad5b-d9cb-469f-a165-70867728950e"))
                        .status())
                .isEqualTo(404);
        assertThat(desk.post(someone(Role.CUSTOMER), path(booking, "change"), Map.of("carId", other.carId()))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_hold_is_paid_or_cancelled_first() {
        var hold = desk.held(TestFleet.add(cars), MONDAY, DAY);
        var refused = extend(hold, MONDAY.plus(DAY.multipliedBy(2)));
        assertThat(refused.code()).isEqualTo("transition-not-allowed");
        assertThat(refused.body().get("allowed").toString()).contains("confirmed");
    }

    @Test
    void who_has_the_car_can_keep_it_longer_and_nothing_else() {
        var booking = desk.confirmed(TestFleet.add(cars), Instant.now().plusSeconds(30), DAY);
        desk.post(
                desk.agent,
                path(booking, "handover"),
                Map.of("odometerKm", 1, "fuelPercent", 100, "licenceSeen", true));
        var longer = extend(booking, booking.dropoffTime().plus(DAY));
        assertThat(longer.text("status")).isEqualTo("active");
        assertThat(longer.body().get("totalPrice").asDouble()).isEqualTo(90);
        assertThat(change(booking, Map.of("carId", TestFleet.add(cars).toString()))
                        .code())
                .isEqualTo("rental-started");
        assertThat(extend(booking, booking.dropoffTime()).status()).isEqualTo(400);
        assertThat(swap(booking, TestFleet.add(cars)).code()).isEqualTo("transition-not-allowed");
    }

    @Test
    void staff_give_another_car_for_the_same_price() {
        var booking = desk.confirmed(TestFleet.add(cars), MONDAY, DAY);
        var better = TestFleet.save(cars, new CarId(java.util.UUID.randomUUID()), 1, "99.00", true);
        var swapped = swap(booking, better);
        assertThat(swapped.text("carId")).isEqualTo(better.toString());
        assertThat(swapped.body().get("totalPrice").asDouble()).isEqualTo(45);
        assertThat(desk.fact(booking.id(), "BookingChanged").get("difference").asDouble())
                .isZero();
        assertThat(swap(booking, better).status()).isEqualTo(400);
        var taken = desk.confirmed(TestFleet.add(cars), MONDAY, DAY);
        assertThat(swap(booking, taken.carId()).code()).isEqualTo("car-not-available");
        assertThat(desk.post(desk.customer, path(booking, "swap"), Map.of("carId", better.toString()))
                        .status())
                .isEqualTo(403);
        assertThat(desk.get(booking.id()).status()).isEqualTo(BookingStatus.CONFIRMED);
    }

    private Answer quote(BookingView booking, CarId car, Instant pickup, Duration length) {
        var wish = TestFleet.wish(car, pickup, length);
        wish.put("bookingId", booking.id().toString());
        return desk.post(desk.customer, "/quotes", wish);
    }

    private double refund(BookingView booking) {
        return desk.get(desk.customer, path(booking, "cancellation"))
                .body()
                .get("refund")
                .asDouble();
    }

    private Answer change(BookingView booking, Map<String, ?> wish) {
        return desk.post(desk.customer, path(booking, "change"), wish);
    }

    private Answer extend(BookingView booking, Instant dropoff) {
        return desk.post(desk.customer, path(booking, "extend"), Map.of("dropoffTime", dropoff.toString()));
    }

    private Answer swap(BookingView booking, CarId car) {
        return desk.post(desk.agent, path(booking, "swap"), Map.of("carId", car.toString()));
    }

    private static String path(BookingView booking, String what) {
        return "/bookings/%s/%s".formatted(booking.id(), what);
    }
}
