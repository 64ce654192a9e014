package dev.motorpool.search.copy;

import static dev.motorpool.search.engine.Cars.car;
import static dev.motorpool.search.engine.EngineContract.period;
import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.booking.api.MaintenanceEvent.CarBlocked;
import dev.motorpool.booking.api.MaintenanceEvent.CarReleased;
import dev.motorpool.booking.api.MaintenanceId;
import dev.motorpool.booking.api.MaintenanceView;
import dev.motorpool.booking.api.Period;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.fleet.api.FleetEvent.CarChanged;
import dev.motorpool.search.Bookings;
import dev.motorpool.search.SearchServiceTests;
import dev.motorpool.search.engine.CarQuery;
import dev.motorpool.search.engine.Cars;
import dev.motorpool.search.engine.Queries;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

public class FactsTests extends SearchServiceTests {

    private final CarId id = new CarId(UUID.randomUUID());
    private final Cars rio = car("Kia", "Rio").id(id);

    @Test
    void a_car_is_found_once_it_was_told_of() {
        tell(rio.view());
        untilIndexed(1);
        assertThat(found(CarQuery.EVERYTHING)).containsExactly(id);
    }

    @Test
    void a_booked_car_disappears_for_its_dates_and_returns_when_the_booking_is_cancelled() {
        var booking = Bookings.of(id, period(24, 48));
        tell(rio.view());
        tell(booking.placed(1));
        soon().until(() ->
                engine.documents() == 1 && found(Queries.free(period(30, 31))).isEmpty());
        assertThat(found(Queries.free(period(48, 72)))).containsExactly(id);
        tell(booking.cancelled(2));
        soon().until(() -> found(Queries.free(period(30, 31))).equals(List.of(id)));
    }

    @Test
    void a_car_in_the_workshop_disappears_for_that_time_and_returns_when_it_is_released() {
        var time = period(24, 48);
        var now = Instant.now();
        var block = new MaintenanceView(
                new MaintenanceId(UUID.randomUUID()), 1, id, time.from(), time.to(), "Tyres", now, now);
        var released = new MaintenanceView(block.id(), 2, id, time.from(), time.to(), "Tyres", now, now);
        tell(rio.view());
        tell(new CarBlocked(block, now));
        soon().until(() ->
                engine.documents() == 1 && found(Queries.free(period(30, 31))).isEmpty());
        tell(new CarReleased(released, now));
        soon().until(() -> found(Queries.free(period(30, 31))).equals(List.of(id)));
        tell(new CarBlocked(block, now)); // once more and late
        untilNothingWaits();
        assertThat(found(Queries.free(period(30, 31)))).containsExactly(id);
    }

    @Test
    void a_booking_may_be_told_of_before_its_car() {
        tell(Bookings.of(id, period(24, 48)).placed(1));
        tell(rio.view());
        untilIndexed(1);
        assertThat(found(Queries.free(period(30, 31)))).isEmpty();
    }

    @Test
    void a_car_that_leaves_the_fleet_disappears() {
        tell(rio.view());
        untilIndexed(1);
        tell(rio.version(2).retired().view());
        untilIndexed(0);
    }

    @Test
    void facts_that_come_late_change_nothing() {
        var booking = Bookings.of(id, period(24, 48));
        tell(rio.version(3).price("30.00").view(), rio.version(2).price("20.00").view());
        tell(booking.cancelled(2), booking.placed(1));
        untilIndexed(1);
        assertThat(found(Queries.free(period(30, 31)))).containsExactly(id);
        assertThat(engine.search(CarQuery.EVERYTHING, 0, 1)
                        .hits()
                        .getFirst()
                        .car()
                        .version())
                .isEqualTo(3);
    }

    @Test
    void facts_that_come_twice_count_once() {
        var fact = envelope("fleet", new CarChanged(rio.view(), Instant.now()));
        deliver(List.of(fact, fact));
        deliver(List.of(fact));
        untilIndexed(1);
        assertThat(found(CarQuery.EVERYTHING)).containsExactly(id);
    }

    @Test
    void a_booking_that_moves_to_another_car_frees_the_first() {
        var other = new CarId(UUID.randomUUID());
        var booking = Bookings.of(id, period(24, 48));
        tell(rio.view(), car("Kia", "Ceed").id(other).view());
        tell(booking.placed(1));
        soon().until(() -> found(Queries.free(period(30, 31))).equals(List.of(other)));
        tell(booking.movedTo(other).placed(2));
        soon().until(() -> found(Queries.free(period(30, 31))).equals(List.of(id)));
    }

    @Test
    void a_booking_that_changes_occupies_its_new_dates_and_leaves_the_old() {
        var booking = Bookings.of(id, period(24, 48));
        tell(rio.view());
        tell(booking.placed(1), booking.during(period(72, 96)).changed(2));
        soon().until(() ->
                engine.documents() == 1 && found(Queries.free(period(80, 81))).isEmpty());
        assertThat(found(Queries.free(period(24, 48)))).containsExactly(id);
        tell(booking.during(period(72, 120)).changed(3), booking.changed(2));
        soon().until(() -> found(Queries.free(period(100, 101))).isEmpty());
    }

    @Test
    void a_rental_occupies_its_car_until_it_is_back_and_a_late_one_longer() {
        var booking = Bookings.of(id, period(24, 48));
        tell(rio.view());
        tell(booking.placed(1), booking.started(2));
        soon().until(() ->
                engine.documents() == 1 && found(Queries.free(period(30, 31))).isEmpty());
        tell(booking.turnaround(Duration.ofHours(6)).overdue(3));
        soon().until(() -> found(Queries.free(period(50, 51))).isEmpty());
        tell(booking.completed(4));
        soon().until(() -> found(Queries.free(period(30, 51))).equals(List.of(id)));
    }

    @Test
    void a_car_that_nobody_picks_up_is_free() {
        var booking = Bookings.of(id, period(24, 48));
        tell(rio.view());
        tell(booking.placed(1), booking.missed(2));
        soon().until(() -> found(Queries.free(period(30, 31))).equals(List.of(id)));
    }

    @Test
    void the_turnaround_keeps_the_car_before_and_after_a_booking() {
        tell(rio.view());
        tell(Bookings.of(id, period(24, 48)).turnaround(Duration.ofHours(2)).placed(1));
        soon().until(() ->
                engine.documents() == 1 && found(Queries.free(period(30, 31))).isEmpty());
        assertThat(found(Queries.free(period(49, 60)))).isEmpty();
        assertThat(found(Queries.free(period(12, 23)))).isEmpty();
        assertThat(found(Queries.free(period(50, 60)))).containsExactly(id);
        assertThat(found(Queries.free(period(12, 22)))).containsExactly(id);
    }

    @Test
    void what_is_over_is_not_indexed() {
        var over = new Period(Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2020-01-02T00:00:00Z"));
        tell(rio.view());
        tell(Bookings.of(id, over).placed(1));
        untilIndexed(1);
        untilNothingWaits();
        assertThat(found(Queries.free(over))).containsExactly(id);
    }

    @Test
    void both_consumers_may_mark_the_same_cars_in_any_order_at_once() throws Exception {
        var ids = IntStream.range(0, 40)
                .mapToObj(i -> new CarId(UUID.randomUUID()))
                .toList();
        var backwards = new java.util.ArrayList<>(ids);
        Collections.reverse(backwards);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var cars = threads.submit(() -> deliver(ids.stream()
                    .map(car -> envelope(
                            "fleet", new CarChanged(car("Kia", "Rio").id(car).view(), Instant.now())))
                    .toList()));
            var bookings = threads.submit(() -> deliver(backwards.stream()
                    .map(car ->
                            envelope("booking", Bookings.of(car, period(24, 48)).placed(1)))
                    .toList()));
            cars.get();
            bookings.get();
        }
        untilIndexed(40);
        soon().until(() -> found(Queries.free(period(30, 31))).isEmpty());
    }

    @Test
    void marks_go_once_the_index_is_durable() {
        tell(rio.view());
        untilIndexed(1);
        untilNothingWaits();
    }

    private void untilNothingWaits() {
        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> waiting() == 0);
    }

    private long waiting() {
        return jdbc.sql("select count(*) from to_index").query(Long.class).single();
    }

    private List<CarId> found(CarQuery query) {
        return engine.search(query, 0, 100).hits().stream()
                .map(hit -> hit.car().id())
                .toList();
    }
}
