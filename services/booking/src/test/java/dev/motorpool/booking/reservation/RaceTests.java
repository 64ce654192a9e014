package dev.motorpool.booking.reservation;

import static dev.motorpool.platform.testing.TestTokens.someone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.booking.api.BookingView;
import dev.motorpool.booking.cancellation.CancelBooking;
import dev.motorpool.booking.cancellation.CancellationDesk;
import dev.motorpool.booking.cars.CarRepository;
import dev.motorpool.booking.cars.TestFleet;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.testing.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What races in booking, raced; with a control that shows that these tests can fail. */
@ServiceTest
class RaceTests {

    static final Instant MONDAY = TestFleet.nextMonday();

    @Autowired
    BookingDesk desk;

    @Autowired
    CancellationDesk cancellations;

    @Autowired
    CarRepository cars;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transaction;

    @Test
    void gives_a_car_only_to_people_whose_times_do_not_overlap() throws Exception {
        var car = TestFleet.add(cars);
        var outcomes = twoHundredPeopleWant(car);
        assertThat(outcomes).containsOnly("booked", "car-not-available");
        assertThat(overlaps(car)).isZero();
        var given = outcomes.stream().filter("booked"::equals).count();
        assertThat(given).isBetween(3L, 4L).isEqualTo(rows(car));
    }

    /** The control: one that protects nothing in its place, and the same race must be seen to go wrong. */
    @Test
    void without_the_constraint_the_same_race_double_books() throws Exception {
        var car = TestFleet.add(cars);
        replaceConstraint("id with =, blocked with &&");
        try {
            twoHundredPeopleWant(car);
            assertThat(overlaps(car)).isPositive();
        } finally {
            jdbc.sql("delete from booking where car_id = :car")
                    .param("car", car.value())
                    .update();
            replaceConstraint("car_id with =, blocked with &&");
        }
    }

    @Test
    void books_once_for_fifty_requests_with_one_key() throws Exception {
        var car = TestFleet.add(cars);
        var customer = someone(Role.CUSTOMER);
        var wish = new BookCar(car, MONDAY, MONDAY.plus(Duration.ofDays(1)), null);
        var key = UUID.randomUUID().toString();
        var replies = all(IntStream.range(0, 50)
                .<Callable<BookingView>>mapToObj(
                        i -> () -> desk.book(wish, key, customer).booking())
                .toList());
        assertThat(replies).hasSize(50).containsOnly(replies.getFirst());
        assertThat(rows(car)).isEqualTo(1);
        var other = new BookCar(car, MONDAY, MONDAY.plus(Duration.ofDays(2)), null);
        assertThat(refusal(() -> desk.book(other, key, customer))).isEqualTo("idempotency-key-reused");
    }

    @Test
    void a_refused_wish_does_not_use_up_its_key() throws Exception {
        var car = TestFleet.add(cars);
        var customer = someone(Role.CUSTOMER);
        var first = desk.book(new BookCar(car, MONDAY, MONDAY.plus(Duration.ofDays(1)), null), null, customer);
        var wish = new BookCar(car, MONDAY, MONDAY.plus(Duration.ofDays(1)), null);
        assertThat(refusal(() -> desk.book(wish, "again", customer))).isEqualTo("car-not-available");
        cancellations.cancel(first.booking().id(), CancelBooking.WITHOUT_A_WORD, customer);
        assertThat(desk.book(wish, "again", customer).isRepeated()).isFalse();
    }

    @Test
    void cancels_once_however_many_ask() throws Exception {
        var car = TestFleet.add(cars);
        var customer = someone(Role.CUSTOMER);
        var wish = new BookCar(car, MONDAY, MONDAY.plus(Duration.ofDays(1)), null);
        var booking = desk.book(wish, null, customer).booking();
        var replies = all(IntStream.range(0, 20)
                .<Callable<BookingView>>mapToObj(
                        i -> () -> cancellations.cancel(booking.id(), CancelBooking.WITHOUT_A_WORD, customer))
                .toList());
        assertThat(replies).containsOnly(replies.getFirst());
        var facts = jdbc.sql("select count(*) from outbox where key = :key and type = 'BookingCancelled'")
                .param("key", booking.id().toString())
                .query(Long.class)
                .single();
        assertThat(facts).isEqualTo(1);
    }

    private String book(CarId car, Instant pickup, Caller caller) throws Exception {
        var wish = new BookCar(car, pickup, pickup.plus(Duration.ofHours(2)), null);
        return refusal(() -> desk.book(wish, null, caller));
    }

    private static String refusal(Callable<?> call) throws Exception {
        try {
            call.call();
            return "booked";
        } catch (Problem refused) {
            return refused.code();
        }
    }

    /** Eight starts an hour apart, two hours each: at most every other hour can be given away. */
    private List<String> twoHundredPeopleWant(CarId car) throws Exception {
        return all(IntStream.range(0, 200)
                .<Callable<String>>mapToObj(
                        i -> () -> book(car, MONDAY.plus(Duration.ofHours(i % 8)), someone(Role.CUSTOMER)))
                .toList());
    }

    private void replaceConstraint(String exclusion) {
        jdbc.sql("alter table booking drop constraint booking_no_overlap").update();
        jdbc.sql("""
                alter table booking add constraint booking_no_overlap exclude using gist (%s)
                    where (status in ('HELD', 'CONFIRMED', 'ACTIVE', 'BLOCKED'))
                """.formatted(exclusion)).update();
    }

    /** Independent of the constraint and of its index: every pair of rows that keep the car at the same time. */
    private long overlaps(CarId car) {
        return transaction.execute(tx -> {
            jdbc.sql("set local enable_indexscan = off").update();
            jdbc.sql("set local enable_bitmapscan = off").update();
            return jdbc.sql("""
                    select count(*) from booking a join booking b
                        on a.car_id = b.car_id and a.id < b.id
                       and a.pickup_at < b.dropoff_at and b.pickup_at < a.dropoff_at
                     where a.car_id = :car and a.status not in ('CANCELLED', 'EXPIRED')
                       and b.status not in ('CANCELLED', 'EXPIRED')
                    """).param("car", car.value()).query(Long.class).single();
        });
    }

    private long rows(CarId car) {
        return jdbc.sql("select count(*) from booking where car_id = :car")
                .param("car", car.value())
                .query(Long.class)
                .single();
    }

    private static <T> List<T> all(List<Callable<T>> calls) throws InterruptedException, ExecutionException {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes = new ArrayList<T>();
            for (var outcome : people.invokeAll(calls)) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        }
    }
}
