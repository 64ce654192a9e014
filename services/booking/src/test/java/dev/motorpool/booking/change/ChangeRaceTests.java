package dev.motorpool.booking.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.booking.api.BookingStatus;
import dev.motorpool.booking.api.BookingView;
import dev.motorpool.booking.cancellation.CancelBooking;
import dev.motorpool.booking.cancellation.CancellationDesk;
import dev.motorpool.booking.cars.CarRepository;
import dev.motorpool.booking.cars.TestFleet;
import dev.motorpool.booking.quotes.Quotes;
import dev.motorpool.booking.quotes.Wish;
import dev.motorpool.booking.reservation.BookCar;
import dev.motorpool.booking.reservation.BookingDesk;
import dev.motorpool.booking.reservation.Desk;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.testing.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Changes that race: with each other, with new bookings, with cancellations. */
@ServiceTest
@Import(Desk.class)
class ChangeRaceTests {

    static final Instant MONDAY = TestFleet.nextMonday();
    static final Duration DAY = Duration.ofDays(1);
    static final int ROUNDS = 5;

    @Autowired
    Desk desk;

    @Autowired
    BookingDesk placing;

    @Autowired
    ChangeDesk changes;

    @Autowired
    SwapDesk swaps;

    @Autowired
    CancellationDesk cancellations;

    @Autowired
    Quotes quotes;

    @Autowired
    CarRepository cars;

    @Autowired
    JdbcClient jdbc;

    @Test
    void swaps_in_a_circle_end_without_a_deadlock_and_without_two_in_one_car() throws Exception {
        for (int size = 2; size <= 3; size++) {
            for (int round = 0; round < ROUNDS; round++) {
                var circle = IntStream.range(0, size)
                        .mapToObj(i -> desk.confirmed(TestFleet.add(cars), MONDAY, DAY))
                        .toList();
                var outcomes = all(IntStream.range(0, size * 4)
                        .mapToObj(i -> swap(
                                circle.get(i % circle.size()),
                                circle.get((i + 1) % circle.size()).carId()))
                        .toList());
                assertThat(outcomes).containsOnly("car-not-available");
                assertThat(circle)
                        .allSatisfy(
                                booking -> assertThat(desk.get(booking.id())).isEqualTo(booking));
            }
        }
    }

    @Test
    void one_free_car_goes_to_one_of_those_who_are_swapped_into_it() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var free = TestFleet.add(cars);
            var outcomes = all(IntStream.range(0, 6)
                    .mapToObj(i -> swap(desk.confirmed(TestFleet.add(cars), MONDAY, DAY), free))
                    .toList());
            assertThat(outcomes).containsOnlyOnce("done").containsOnly("done", "car-not-available");
            assertThat(overlaps(free)).isZero();
        }
    }

    @Test
    void a_day_goes_to_the_change_the_extension_or_a_new_booking_and_to_one_only() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var car = TestFleet.add(cars);
            var outcomes = all(wantTuesday(car));
            assertThat(outcomes).containsOnlyOnce("done").containsOnly("done", "car-not-available");
            assertThat(overlaps(car)).isZero();
        }
    }

    /** The control: with a constraint that protects nothing, the same race is seen to go wrong. */
    @Test
    void without_the_constraint_the_same_race_double_books() throws Exception {
        var car = TestFleet.add(cars);
        replaceConstraint("id with =, blocked with &&");
        try {
            all(wantTuesday(car));
            assertThat(overlaps(car)).isPositive();
        } finally {
            jdbc.sql("delete from booking where car_id = :car")
                    .param("car", car.value())
                    .update();
            replaceConstraint("car_id with =, blocked with &&");
        }
    }

    @Test
    void a_booking_that_is_cancelled_meanwhile_is_not_changed_any_more() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var booking = desk.confirmed(TestFleet.add(cars), MONDAY, DAY);
            var calls = new ArrayList<>(List.of(extend(booking), extend(booking)));
            calls.add(() ->
                    outcome(() -> cancellations.cancel(booking.id(), CancelBooking.WITHOUT_A_WORD, desk.customer)));
            var outcomes = all(calls);
            assertThat(outcomes).last().isEqualTo("done");
            assertThat(desk.get(booking.id()).status()).isEqualTo(BookingStatus.CANCELLED);
            assertThat(desk.facts(booking.id())).endsWith("BookingCancelled");
        }
    }

    @Test
    void the_same_quote_many_times_at_once_changes_once() throws Exception {
        var booking = desk.confirmed(TestFleet.add(cars), MONDAY, DAY);
        var wish = new Wish(
                booking.carId(),
                null,
                MONDAY,
                MONDAY.plus(DAY.multipliedBy(2)),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                booking.id(),
                null);
        var quote = quotes.make(wish, desk.customer);
        var change = new ChangeBooking(quote.id(), null, null, null, null, null);
        var outcomes = all(IntStream.range(0, 20)
                .<Callable<String>>mapToObj(
                        i -> () -> outcome(() -> changes.change(booking.id(), change, desk.customer)))
                .toList());
        assertThat(outcomes).contains("done").containsAnyOf("done", "booking-changed", "quote-used");
        assertThat(outcomes).isSubsetOf("done", "booking-changed", "quote-used");
        assertThat(desk.facts(booking.id())).containsOnlyOnce("BookingChanged");
    }

    /** Two who have the car before and after, and four who have not, all want it on Tuesday. */
    private List<Callable<String>> wantTuesday(CarId car) {
        var monday = desk.confirmed(car, MONDAY, DAY);
        var elsewhere = desk.confirmed(TestFleet.add(cars), MONDAY.plus(DAY), DAY);
        var toThisCar = new ChangeBooking(null, car, null, null, null, null);
        var calls = new ArrayList<Callable<String>>();
        calls.add(extend(monday));
        calls.add(() -> outcome(() -> changes.change(elsewhere.id(), toThisCar, desk.customer)));
        var wish = new BookCar(car, MONDAY.plus(DAY), MONDAY.plus(DAY.multipliedBy(2)), null);
        IntStream.range(0, 4).forEach(i -> calls.add(() -> outcome(() -> placing.book(wish, null, desk.customer))));
        return calls;
    }

    private Callable<String> extend(BookingView booking) {
        var until = new ExtendBooking(MONDAY.plus(DAY.multipliedBy(2)), null);
        return () -> outcome(() -> changes.extend(booking.id(), until, desk.customer));
    }

    private Callable<String> swap(BookingView booking, CarId car) {
        return () -> outcome(() -> swaps.swap(booking.id(), new SwapCar(car, null), desk.agent));
    }

    private static String outcome(Runnable call) {
        try {
            call.run();
            return "done";
        } catch (Problem refused) {
            return refused.code();
        }
    }

    private long overlaps(CarId car) {
        return jdbc.sql("""
                select count(*) from booking a join booking b
                    on a.car_id = b.car_id and a.id < b.id
                   and a.pickup_at < b.dropoff_at and b.pickup_at < a.dropoff_at
                 where a.car_id = :car and a.status not in ('CANCELLED', 'EXPIRED')
                   and b.status not in ('CANCELLED', 'EXPIRED')
                """).param("car", car.value()).query(Long.class).single();
    }

    private void replaceConstraint(String exclusion) {
        jdbc.sql("alter table booking drop constraint booking_no_overlap").update();
        jdbc.sql("""
                alter table booking add constraint booking_no_overlap exclude using gist (%s)
                    where (status in ('HELD', 'CONFIRMED', 'ACTIVE', 'BLOCKED'))
                """.formatted(exclusion)).update();
    }

    private static List<String> all(List<Callable<String>> calls) throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes = new ArrayList<String>();
            for (var outcome : people.invokeAll(calls)) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        }
    }
}
