package dev.motorpool.booking.places;

import static dev.motorpool.platform.testing.TestTokens.someone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.booking.api.BookingStatus;
import dev.motorpool.booking.cancellation.CancelBooking;
import dev.motorpool.booking.cancellation.CancellationDesk;
import dev.motorpool.booking.cars.CarRepository;
import dev.motorpool.booking.reservation.BookCar;
import dev.motorpool.booking.reservation.BookingDesk;
import dev.motorpool.booking.reservation.Desk;
import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.testing.ServiceTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One-way rentals and others race for one car, and whoever is booked finds it; with a control that shows that this can fail. */
@ServiceTest(properties = {"motorpool.booking.check-places-every=PT24H", "motorpool.booking.assign-every=PT24H"})
@Import(Desk.class)
class PlaceRaceTests {

    private static final int PEOPLE = 120;

    private record Leg(BranchId from, BranchId to) {}

    @Autowired
    Desk http;

    @Autowired
    BookingDesk desk;

    @Autowired
    CancellationDesk cancellations;

    @Autowired
    CarRepository cars;

    @Autowired
    PlaceSweeper sweeper;

    @Autowired
    JdbcClient jdbc;

    Towns towns;

    @BeforeEach
    void open() {
        towns = new Towns(http, cars, jdbc);
    }

    @Test
    void every_booking_begins_where_the_one_before_has_left_the_car() throws Exception {
        var seen = new HashSet<String>();
        var oneWays = 0L;
        for (var round = 0; round < 5; round++) {
            var car = towns.car();
            seen.addAll(race(car, round));
            assertThat(broken(legs(car))).as("round %d: %s", round, legs(car)).isZero();
            oneWays += legs(car).stream()
                    .filter(leg -> !leg.from().equals(leg.to()))
                    .count();
        }
        assertThat(oneWays).as("one-way rentals that were booked").isPositive();
        assertThat(seen).contains("booked", "car-elsewhere", "car-needed-elsewhere", "car-not-available");
        assertThat(seen).isSubsetOf("booked", "car-elsewhere", "car-needed-elsewhere", "car-not-available");
    }

    /** The control: without the trigger the same race must be seen to go wrong. */
    @Test
    void without_the_trigger_the_same_race_books_cars_where_they_are_not() throws Exception {
        jdbc.sql("alter table booking disable trigger booking_follows_the_car_placed")
                .update();
        try {
            var broken = 0L;
            for (var round = 0; round < 20 && broken == 0; round++) {
                var car = towns.car();
                race(car, round);
                broken = broken(legs(car));
            }
            assertThat(broken).isPositive();
        } finally {
            jdbc.sql("alter table booking enable trigger booking_follows_the_car_placed")
                    .update();
        }
    }

    /** A cancellation waits for nobody: whoever counted on it in that very moment is found when the car is looked at. */
    @Test
    void nobody_who_counts_on_a_rental_that_is_just_being_cancelled_is_overlooked() throws Exception {
        for (var round = 0; round < 15; round++) {
            var car = towns.car();
            var oneWay = towns.confirmed(towns.book(car, towns.seattle, towns.denver, 1, 3));
            var calls = new ArrayList<Callable<String>>();
            for (var day = 4; day < 12; day++) {
                var from = day;
                calls.add(() -> book(car, new Leg(towns.denver, towns.denver), from));
            }
            calls.add(
                    4,
                    () -> cancellations
                            .cancel(oneWay, CancelBooking.WITHOUT_A_WORD, http.agent)
                            .status()
                            .name());
            calls.add(() -> {
                sweeper.sweep();
                return "swept";
            });
            all(calls);
            sweeper.sweep();
            var untold = jdbc.sql("""
                    select count(*) from booking where car_id = :car and status = 'HELD' and pickup_branch_id = :denver
                       and car_elsewhere is null
                    """)
                    .param("car", car.value())
                    .param("denver", towns.denver.value())
                    .query(Long.class)
                    .single();
            assertThat(untold).isZero();
        }
    }

    private Set<String> race(CarId car, long seed) throws Exception {
        var chance = new Random(seed);
        var ways = List.of(
                new Leg(towns.seattle, towns.seattle),
                new Leg(towns.seattle, towns.denver),
                new Leg(towns.denver, towns.denver),
                new Leg(towns.denver, towns.seattle));
        return new HashSet<>(all(IntStream.range(0, PEOPLE)
                .<Callable<String>>mapToObj(n -> {
                    var way = ways.get(chance.nextInt(ways.size()));
                    var from = chance.nextInt(20);
                    return () -> book(car, way, from);
                })
                .toList()));
    }

    private String book(CarId car, Leg way, int from) {
        var wish = new BookCar(
                null,
                car,
                null,
                Towns.day(from),
                Towns.day(from + 1),
                way.from(),
                way.to(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        try {
            desk.book(wish, null, someone(Role.CUSTOMER));
            return "booked";
        } catch (Problem refused) {
            return refused.code();
        }
    }

    private List<Leg> legs(CarId car) {
        return jdbc.sql("""
                select pickup_branch_id, dropoff_branch_id from booking
                 where car_id = :car and status = any(:live) order by pickup_at
                """)
                .param("car", car.value())
                .param("live", new String[] {BookingStatus.HELD.name(), BookingStatus.CONFIRMED.name()})
                .query((row, n) -> new Leg(
                        new BranchId(row.getObject("pickup_branch_id", UUID.class)),
                        new BranchId(row.getObject("dropoff_branch_id", UUID.class))))
                .list();
    }

    /** Independent of trigger and view: each begins where the one before ended, the first where the car is. */
    private long broken(List<Leg> legs) {
        var there = towns.seattle;
        var broken = 0L;
        for (var leg : legs) {
            broken += leg.from().equals(there) ? 0 : 1;
            there = leg.to();
        }
        return broken;
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
