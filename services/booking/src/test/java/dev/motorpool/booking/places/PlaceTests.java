package dev.motorpool.booking.places;

import static dev.motorpool.booking.places.Towns.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.booking.cars.CarRepository;
import dev.motorpool.booking.reservation.Desk;
import dev.motorpool.booking.reservation.Desk.Answer;
import dev.motorpool.platform.testing.ServiceTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where a car can be had follows its bookings. */
@ServiceTest(properties = {"motorpool.booking.check-places-every=PT24H", "motorpool.booking.assign-every=PT24H"})
@Import(Desk.class)
class PlaceTests {

    @Autowired
    Desk desk;

    @Autowired
    CarRepository cars;

    @Autowired
    JdbcClient jdbc;

    Towns towns;

    @BeforeEach
    void open() {
        towns = new Towns(desk, cars, jdbc);
    }

    @Test
    void from_the_end_of_a_one_way_rental_on_the_car_is_where_it_was_left() {
        var car = towns.car();
        assertBooked(towns.book(car, towns.seattle, towns.denver, 10, 12));
        var gone = towns.round(car, towns.seattle, 12, 13);
        assertThat(gone.status()).isEqualTo(422);
        assertThat(gone.code()).isEqualTo("car-elsewhere");
        assertThat(gone.text("branchId")).isEqualTo(towns.denver.toString());
        assertThat(gone.text("detail")).isEqualTo("This car will be at another branch then: Union Station.");
        assertBooked(towns.round(car, towns.denver, 14, 15));
        assertBooked(towns.round(car, towns.seattle, 7, 9));
        assertThat(towns.round(car, towns.denver, 5, 6).code()).isEqualTo("car-elsewhere");
    }

    @Test
    void who_does_not_say_where_gets_the_car_where_it_is_by_then_on_that_clock() {
        var car = towns.car();
        assertBooked(towns.book(car, towns.seattle, towns.denver, 10, 12));
        var wish = Map.of("carId", car.toString(), "pickupTime", day(14), "dropoffTime", day(15));
        var quote = desk.post(desk.customer, "/quotes", wish);
        assertThat(quote.text("pickupBranchId")).isEqualTo(towns.denver.toString());
        assertThat(quote.text("dropoffBranchId")).isEqualTo(towns.denver.toString());
        assertThat(quote.text("timeZone")).isEqualTo("America/Denver");
        var booking = desk.post(desk.customer, "/bookings", wish);
        assertThat(booking.text("pickupBranchId")).isEqualTo(towns.denver.toString());
        assertThat(booking.text("timeZone")).isEqualTo("America/Denver");
    }

    @Test
    void a_car_that_is_booked_from_here_later_cannot_be_left_elsewhere_before() {
        var car = towns.car();
        assertBooked(towns.round(car, towns.seattle, 20, 22));
        var wanted = towns.book(car, towns.seattle, towns.denver, 10, 12);
        assertThat(wanted.status()).isEqualTo(409);
        assertThat(wanted.code()).isEqualTo("car-needed-elsewhere");
        assertThat(wanted.text("branchId")).isEqualTo(towns.seattle.toString());
        assertBooked(towns.round(car, towns.seattle, 10, 12));
    }

    @Test
    void a_car_that_is_brought_back_before_may_go() {
        var car = towns.car();
        assertBooked(towns.book(car, towns.seattle, towns.denver, 10, 12));
        assertBooked(towns.book(car, towns.denver, towns.seattle, 15, 17));
        assertBooked(towns.round(car, towns.seattle, 20, 22));
        assertThat(towns.round(car, towns.denver, 18, 19).code()).isEqualTo("car-elsewhere");
        assertBooked(towns.round(car, towns.denver, 13, 14));
        assertThat(towns.book(car, towns.denver, towns.seattle, 14, 15).code()).isEqualTo("car-needed-elsewhere");
    }

    @Test
    void a_quote_of_before_the_car_was_booked_away_is_refused_when_it_is_booked() {
        var car = towns.car();
        var wish = towns.wish(towns.seattle, towns.seattle, 20, 22);
        wish.put("carId", car.toString());
        var quote = desk.post(desk.customer, "/quotes", wish);
        assertBooked(towns.book(car, towns.seattle, towns.denver, 10, 12));
        var booked = desk.post(desk.customer, "/bookings", Map.of("quoteId", quote.text("id")));
        assertThat(booked.status()).isEqualTo(422);
        assertThat(booked.code()).isEqualTo("car-elsewhere");
    }

    @Test
    void a_class_has_the_cars_that_will_be_there() {
        var car = towns.car();
        assertThat(towns.bookClass(towns.denver, towns.denver, 14, 15).code()).isEqualTo("class-not-at-branch");
        assertBooked(towns.book(car, towns.seattle, towns.denver, 10, 12));
        assertThat(towns.bookClass(towns.denver, towns.denver, 8, 9).code()).isEqualTo("class-not-at-branch");
        assertThat(towns.bookClass(towns.seattle, towns.seattle, 14, 15).code()).isEqualTo("class-not-at-branch");
        var booked = towns.bookClass(towns.denver, towns.denver, 14, 15);
        assertThat(booked.text("carId")).isEqualTo(car.toString());
        assertThat(booked.text("timeZone")).isEqualTo("America/Denver");
    }

    @Test
    void a_one_way_rental_of_a_class_leaves_the_cars_that_are_booked_from_here() {
        var busy = towns.car();
        var idle = towns.car();
        assertBooked(towns.round(busy, towns.seattle, 60, 62));
        assertThat(towns.bookClass(towns.seattle, towns.denver, 10, 12).text("carId"))
                .isEqualTo(idle.toString());
        assertThat(towns.bookClass(towns.seattle, towns.denver, 10, 12).code()).isEqualTo("class-not-available");
    }

    @Test
    void who_has_booked_a_class_makes_way_for_a_one_way_rental() {
        var first = towns.car();
        var later = towns.confirmed(towns.bookClass(towns.seattle, towns.seattle, 20, 22));
        var second = towns.car();
        assertBooked(towns.round(second, towns.seattle, 9, 13));
        var booked = towns.bookClass(towns.seattle, towns.denver, 10, 12);
        assertThat(booked.text("carId")).isEqualTo(first.toString());
        assertThat(towns.get(later).carId()).isEqualTo(second);
    }

    @Test
    void ways_out_lead_to_cars_that_will_be_there() {
        var wanted = towns.car();
        var arriving = towns.car(towns.denver);
        var leaving = towns.car();
        assertBooked(towns.book(arriving, towns.denver, towns.seattle, 10, 12));
        assertBooked(towns.book(leaving, towns.seattle, towns.denver, 10, 12));
        assertBooked(towns.round(wanted, towns.seattle, 20, 22));
        var refused = towns.round(wanted, towns.seattle, 20, 22);
        assertThat(refused.code()).isEqualTo("car-not-available");
        assertThat(alternatives(refused)).contains(arriving.toString()).doesNotContain(leaving.toString());
    }

    @Test
    void the_nearest_free_time_is_one_at_which_the_car_is_there() {
        var car = towns.car();
        assertBooked(towns.round(car, towns.seattle, 8, 10));
        assertBooked(towns.book(car, towns.seattle, towns.denver, 10, 12));
        var refused = towns.round(car, towns.seattle, 9, 11);
        assertThat(refused.code()).isEqualTo("car-not-available");
        assertThat(refused.body().path("nearestFree").path("pickupTime").asString())
                .isEqualTo(day(6).toString());
    }

    @Test
    void a_change_of_dates_is_judged_by_where_the_car_is_then() {
        var car = towns.car();
        var early = towns.confirmed(towns.round(car, towns.seattle, 3, 4));
        assertBooked(towns.book(car, towns.seattle, towns.denver, 10, 12));
        var later = desk.post(
                desk.customer,
                "/bookings/%s/change".formatted(early),
                Map.of("pickupTime", day(14), "dropoffTime", day(15), "carId", car.toString()));
        assertThat(later.code()).isEqualTo("car-elsewhere");
        assertThat(towns.get(early).pickupTime()).isEqualTo(day(3));
    }

    @Test
    void a_hold_that_has_ended_moves_nothing() {
        var car = towns.car();
        var hold = towns.book(car, towns.seattle, towns.denver, 10, 12);
        desk.post(desk.customer, "/bookings/%s/cancel".formatted(hold.text("id")), Map.of());
        assertBooked(towns.round(car, towns.seattle, 14, 15));
        assertThat(towns.round(car, towns.denver, 20, 21).code()).isEqualTo("car-elsewhere");
    }

    @Test
    void staff_see_where_a_car_will_be() {
        var car = towns.car();
        assertBooked(towns.book(car, towns.seattle, towns.denver, 10, 12));
        var calendar = desk.get(desk.agent, "/bookings/availability/%s?from=%s&to=%s".formatted(car, day(0), day(30)));
        assertThat(calendar.body().get("places").toString())
                .isEqualTo("[{\"branchId\":\"%s\"},{\"branchId\":\"%s\",\"from\":\"%s\"}]"
                        .formatted(towns.seattle, towns.denver, day(12)));
        var then = desk.get(
                desk.agent,
                "/bookings/availability?carId=%s&pickupTime=%s&dropoffTime=%s".formatted(car, day(14), day(15)));
        assertThat(then.body().get("items").get(0).get("branchId").asString()).isEqualTo(towns.denver.toString());
        for (var at : List.of(towns.seattle, towns.denver)) {
            var rows = desk.get(
                            desk.agent, "/bookings/planner?from=%s&to=%s&branchId=%s".formatted(day(13), day(20), at))
                    .body()
                    .get("items");
            assertThat(rows.size()).isEqualTo(1);
            assertThat(rows.get(0).get("placeFrom").asString()).isEqualTo(towns.denver.toString());
        }
    }

    private static List<String> alternatives(Answer refused) {
        return refused.body()
                .get("alternatives")
                .valueStream()
                .map(other -> other.get("carId").asString())
                .toList();
    }

    private static void assertBooked(Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    }
}
