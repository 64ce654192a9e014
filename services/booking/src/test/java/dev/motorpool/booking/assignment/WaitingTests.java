package dev.motorpool.booking.assignment;

import static dev.motorpool.booking.assignment.ClassBranch.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.BookingView;
import dev.motorpool.booking.cars.CarRepository;
import dev.motorpool.booking.reservation.Desk;
import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarClass;
import dev.motorpool.platform.testing.ServiceTest;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Those who booked a class and have no car yet: at the counter, and when there is one. */
@ServiceTest(properties = {"motorpool.booking.assign-every=PT24H", "motorpool.booking.life.early-handover=2000d"})
@Import(Desk.class)
class WaitingTests {

    @Autowired
    Desk desk;

    @Autowired
    WaitingSweeper sweeper;

    @Autowired
    CarRepository cars;

    @Autowired
    JdbcClient jdbc;

    private ClassBranch branch;

    @BeforeEach
    void open() {
        branch = new ClassBranch(desk, cars, jdbc);
        branch.overbook(5);
    }

    @Test
    void no_car_is_handed_over_until_staff_give_one_by_a_swap() {
        branch.car();
        branch.booked(0, 2);
        var waiting = waiting(0, 2);
        assertThat(waiting.carName()).isEqualTo("Compact, to be assigned");
        assertThat(waiting.carClass()).isEqualTo(CarClass.COMPACT);
        var refused = desk.post(desk.agent, "/bookings/%s/handover".formatted(waiting.id()), check());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("car-not-assigned");
        assertThat(refused.text("detail")).contains("compact", "swap");
        var car = branch.car();
        var swapped =
                desk.post(desk.agent, "/bookings/%s/swap".formatted(waiting.id()), Map.of("carId", car.toString()));
        assertThat(swapped.status()).isEqualTo(200);
        assertThat(swapped.body().get("awaitsCar").asBoolean()).isFalse();
        assertThat(desk.post(desk.agent, "/bookings/%s/handover".formatted(waiting.id()), check())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void the_desk_sees_who_waits_in_the_list_and_in_the_planner() {
        branch.car();
        var has = branch.booked(0, 2);
        var waiting = waiting(0, 2);
        var path = "/bookings?all=true&branchId=%s&awaitsCar=".formatted(branch.id);
        var listed = desk.get(desk.agent, path + "true").body();
        assertThat(listed.get("total").asInt()).isEqualTo(1);
        assertThat(listed.at("/items/0/id").asString()).isEqualTo(waiting.id().toString());
        var others = desk.get(desk.agent, path + "false").body();
        assertThat(others.get("total").asInt()).isEqualTo(1);
        assertThat(others.at("/items/0/id").asString()).isEqualTo(has.toString());
        var planner = "/bookings/planner?from=%s&to=%s&branchId=%s";
        var page = desk.get(desk.agent, planner.formatted(day(0), day(7), branch.id))
                .body();
        assertThat(page.get("total").asInt()).isEqualTo(2);
        assertThat(page.at("/items/0/standIn").asBoolean()).isTrue();
        assertThat(page.at("/items/0/bookings/0/id").asString())
                .isEqualTo(waiting.id().toString());
        assertThat(page.at("/items/1/standIn").asBoolean()).isFalse();
        var later = desk.get(desk.agent, planner.formatted(day(7), day(9), branch.id))
                .body();
        assertThat(later.get("total").asInt()).as("nobody waits then").isEqualTo(1);
    }

    @Test
    void a_car_that_gets_free_goes_to_the_earliest_pickup_for_the_price_agreed() {
        var car = branch.car();
        var has = branch.confirmed(0, 4);
        var later = waiting(2, 4);
        var earlier = waiting(1, 3);
        assertThat(sweep()).as("there is no car yet").isZero();
        cancel(has.text("id"));
        assertThat(sweep()).isEqualTo(1);
        var given = desk.get(earlier.id());
        assertThat(given.carId()).isEqualTo(car);
        assertThat(given.awaitsCar()).isFalse();
        assertThat(given.totalPrice()).isEqualByComparingTo(earlier.totalPrice());
        assertThat(desk.facts(earlier.id())).endsWith("BookingConfirmed", "BookingChanged");
        assertThat(desk.get(later.id()).awaitsCar()).isTrue();
        branch.car();
        assertThat(sweep()).as("a new car").isEqualTo(1);
        assertThat(desk.get(later.id()).awaitsCar()).isFalse();
    }

    @Test
    void who_waits_comes_before_who_books_now() {
        var car = branch.car();
        var has = branch.confirmed(0, 2);
        var waiting = waiting(0, 2);
        cancel(has.text("id"));
        assertThat(waiting(0, 2).awaitsCar()).isTrue();
        assertThat(desk.get(waiting.id()).carId()).isEqualTo(car);
    }

    @Test
    void room_is_made_for_who_waits_but_what_is_pinned_stays() {
        branch.car();
        branch.car();
        var one = branch.confirmed(0, 2);
        var other = branch.confirmed(0, 2);
        var wish = branch.wish(2, 9);
        wish.put("pinned", true);
        var pinned = desk.post(desk.customer, "/bookings", wish);
        var waiting = waiting(1, 3);
        var isOnItsCar = pinned.text("carId").equals(one.text("carId"));
        cancel((isOnItsCar ? one : other).text("id"));
        assertThat(sweep()).isEqualTo(1);
        var moved = isOnItsCar ? other : one;
        assertThat(desk.get(waiting.id()).carId()).hasToString(moved.text("carId"));
        assertThat(desk.get(id(moved.text("id"))).carId()).hasToString(pinned.text("carId"));
        assertThat(desk.get(id(pinned.text("id"))).carId()).hasToString(pinned.text("carId"));
    }

    @Test
    void a_hold_is_paid_before_it_gets_a_car() {
        branch.car();
        var has = branch.confirmed(0, 2);
        var held = branch.booked(0, 2);
        cancel(has.text("id"));
        assertThat(sweep()).isZero();
        desk.post(desk.agent, "/bookings/%s/confirm".formatted(held), Map.of());
        assertThat(sweep()).isEqualTo(1);
        assertThat(desk.get(held).awaitsCar()).isFalse();
    }

    @Test
    void changed_dates_are_a_new_wish_for_the_class_all_or_nothing() {
        var car = branch.car();
        branch.booked(0, 2);
        branch.booked(5, 7);
        var waiting = waiting(0, 2);
        branch.overbook(1);
        branch.booked(5, 7);
        var refused = change(waiting, 5, 7);
        assertThat(refused.code()).isEqualTo("class-not-available");
        assertThat(desk.get(waiting.id())).isEqualTo(waiting);
        assertThat(change(waiting, 0, 1).body().get("awaitsCar").asBoolean())
                .as("its own place is no reason against it")
                .isTrue();
        assertThat(change(waiting, 3, 5).text("carId")).isEqualTo(car.toString());
        assertThat(desk.get(waiting.id()).awaitsCar()).isFalse();
    }

    /** Everything that takes and frees places at once, by two sweepers too: never a car twice, never more than the limit. */
    @Test
    void a_crowd_of_all_kinds_keeps_to_cars_and_limit() throws Exception {
        branch.overbook(2);
        branch.car();
        branch.car();
        var people = new AtomicInteger();
        var answers = ClassBranch.atOnce(60, () -> {
            var n = people.incrementAndGet();
            if (n % 10 == 0) {
                sweep();
            }
            var answer = branch.confirmed(n % 4, n % 4 + 2, 409);
            if (answer.status() == 200 && n % 3 == 0) {
                change(desk.get(id(answer.text("id"))), (n + 1) % 5, (n + 1) % 5 + 1);
            }
            if (answer.status() == 200 && n % 2 == 0) {
                cancel(answer.text("id"));
            }
            return answer;
        });
        assertThat(answers).extracting(Desk.Answer::status).containsOnly(200, 409);
        sweep();
        assertThat(most("a.car_id = b.car_id")).as("at once on one car").isEqualTo(1);
        assertThat(most("a.stand_in and b.stand_in"))
                .as("at once without a car")
                .isLessThanOrEqualTo(2);
    }

    /** Of those that live, the most that overlap the first moment of one of them. */
    private int most(String alike) {
        return jdbc.sql("""
                select max(count) from (
                    select count(*) from booking a join booking b on %s and b.blocked @> lower(a.blocked)
                     where a.pickup_branch_id = cast(:branch as uuid) and b.pickup_branch_id = a.pickup_branch_id
                       and a.status in ('HELD', 'CONFIRMED') and b.status in ('HELD', 'CONFIRMED')
                     group by a.id) as counts
                """.formatted(alike))
                .param("branch", branch.id)
                .query((row, n) -> row.getInt(1))
                .single();
    }

    /** The car is chosen in the transaction of the change, which may move others for it. */
    @Test
    void a_change_to_another_class_makes_room_there() {
        branch.car();
        var booking = branch.confirmed(1, 3);
        var first = branch.car();
        var second = branch.car();
        var moves = branch.confirmed(0, 2);
        var others = jdbc.sql("update car set car_class = 'SUV' where id in (:first, :second)");
        others.param("first", first.value()).param("second", second.value()).update();
        jdbc.sql("update booking set car_class = 'SUV' where id = :id")
                .param("id", id(moves.text("id")).value())
                .update();
        var pinned = branch.wish(2, 9);
        pinned.put("carClass", "suv");
        pinned.put("carId", moves.text("carId").equals(first.toString()) ? second.toString() : first.toString());
        pinned.remove("carClass");
        assertThat(desk.post(desk.customer, "/bookings", pinned).status()).isEqualTo(201);
        var wish = branch.wish(1, 3);
        wish.put("carClass", "suv");
        wish.put("bookingId", booking.text("id"));
        var quote = desk.post(desk.agent, "/quotes", wish);
        var changed = desk.post(
                desk.agent, "/bookings/%s/change".formatted(booking.text("id")), Map.of("quoteId", quote.text("id")));
        assertThat(changed.status()).as(changed.body().toString()).isEqualTo(200);
        assertThat(changed.text("carId")).isEqualTo(moves.text("carId"));
        assertThat(changed.text("carClass")).isEqualTo("suv");
        assertThat(desk.get(id(moves.text("id"))).carId())
                .hasToString(pinned.get("carId").toString());
    }

    @Test
    void for_other_dates_another_car_of_the_class_will_do() {
        branch.overbook(0);
        var first = branch.car();
        var booking = desk.get(id(branch.confirmed(0, 2).text("id")));
        branch.bookCar(first, 2, 4);
        assertThat(change(booking, 1, 3).code()).isEqualTo("class-not-available");
        var second = branch.car();
        assertThat(change(booking, 1, 3).text("carId")).isEqualTo(second.toString());
        assertThat(change(desk.get(booking.id()), 0, 1).text("carId"))
                .as("keeps what it has, where that is free")
                .isEqualTo(second.toString());
    }

    @Test
    void for_other_dates_room_is_made() {
        branch.overbook(0);
        var first = branch.car();
        var booking = desk.get(id(branch.confirmed(0, 2).text("id")));
        var second = branch.car();
        var inTheWay = branch.bookCar(first, 3, 4);
        var moves = id(branch.confirmed(3, 4).text("id"));
        assertThat(desk.get(moves).carId()).isEqualTo(second);
        cancel(inTheWay.text("id"));
        branch.bookCar(first, 2, 3);
        assertThat(change(booking, 2, 4).text("carId")).isEqualTo(second.toString());
        assertThat(desk.get(moves).carId()).isEqualTo(first);
    }

    @Test
    void a_swap_is_to_this_car_or_refused_though_a_class_was_booked() {
        branch.overbook(0);
        branch.car();
        var booking = branch.confirmed(0, 2).text("id");
        var second = branch.car();
        branch.bookCar(second, 1, 3);
        var refused = desk.post(desk.agent, "/bookings/%s/swap".formatted(booking), Map.of("carId", second.toString()));
        assertThat(refused.code()).isEqualTo("car-not-available");
    }

    @Test
    void a_pinned_booking_keeps_its_car_or_its_dates() {
        branch.overbook(0);
        var first = branch.car();
        var wish = branch.wish(0, 2);
        wish.put("pinned", true);
        var booking = desk.post(desk.customer, "/bookings", wish).text("id");
        assertThat(desk.post(desk.agent, "/bookings/%s/confirm".formatted(booking), Map.of())
                        .status())
                .isEqualTo(200);
        branch.bookCar(first, 2, 4);
        branch.car();
        var refused = change(desk.get(id(booking)), 1, 3);
        assertThat(refused.code()).isEqualTo("car-not-available");
        assertThat(desk.get(id(booking)).carId()).isEqualTo(first);
    }

    private Desk.Answer change(BookingView booking, int from, int to) {
        var wish = Map.of("pickupTime", day(from).toString(), "dropoffTime", day(to).toString());
        return desk.post(desk.agent, "/bookings/%s/change".formatted(booking.id()), wish);
    }

    private BookingView waiting(int from, int to) {
        var booking = desk.get(id(branch.confirmed(from, to).text("id")));
        assertThat(booking.awaitsCar()).isTrue();
        return booking;
    }

    private void cancel(String booking) {
        assertThat(desk.post(desk.agent, "/bookings/%s/cancel".formatted(booking), Map.of())
                        .status())
                .isEqualTo(200);
    }

    private int sweep() {
        return sweeper.serve(new ClassPlace(new BranchId(UUID.fromString(branch.id)), CarClass.COMPACT));
    }

    private static BookingId id(String text) {
        return new BookingId(UUID.fromString(text));
    }

    private static Map<String, Object> check() {
        return Map.of("odometerKm", 1000, "fuelPercent", 80, "licenceSeen", true);
    }
}
