package dev.motorpool.booking.places;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.cars.CarRepository;
import dev.motorpool.booking.reservation.Desk;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.testing.ServiceTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** Whoever counted on a car that will be elsewhere after all is told of, and helped where nobody has to be asked. */
@ServiceTest(properties = {"motorpool.booking.check-places-every=PT24H", "motorpool.booking.assign-every=PT24H"})
@Import(Desk.class)
class StrandedTests {

    @Autowired
    Desk desk;

    @Autowired
    CarRepository cars;

    @Autowired
    PlaceSweeper sweeper;

    @Autowired
    List<ScheduledTaskHolder> scheduled;

    @Autowired
    JdbcClient jdbc;

    Towns towns;

    @BeforeEach
    void open() {
        towns = new Towns(desk, cars, jdbc);
    }

    @Test
    void who_counted_on_a_cancelled_one_way_rental_is_told_of_once() {
        var car = towns.car();
        var other = towns.car(towns.denver);
        var oneWay = towns.confirmed(towns.book(car, towns.seattle, towns.denver, 10, 12));
        var stranded = towns.confirmed(towns.round(car, towns.denver, 14, 15));
        sweeper.sweep();
        assertThat(towns.get(stranded).carElsewhere()).isNull();
        cancel(oneWay);
        sweeper.sweep();
        sweeper.sweep();
        assertThat(towns.get(stranded).carElsewhere()).isEqualTo(towns.seattle);
        assertThat(desk.facts(stranded)).containsExactly("BookingPlaced", "BookingConfirmed", "BookingStranded");
        var fact = desk.fact(stranded, "BookingStranded");
        assertThat(fact.get("carAt").asString()).isEqualTo(towns.seattle.toString());
        assertThat(fact.get("proposedCarId").asString()).isEqualTo(other.toString());
        assertThat(listed()).contains(stranded.toString());
    }

    @Test
    void another_car_from_there_solves_it() {
        var car = towns.car();
        var other = towns.car(towns.denver);
        var oneWay = towns.confirmed(towns.book(car, towns.seattle, towns.denver, 10, 12));
        var stranded = towns.confirmed(towns.round(car, towns.denver, 14, 15));
        cancel(oneWay);
        sweeper.sweep();
        swap(stranded, other);
        assertThat(towns.get(stranded).carElsewhere()).isNull();
        assertThat(towns.get(stranded).broughtFrom()).isNull();
        assertThat(listed()).doesNotContain(stranded.toString());
    }

    @Test
    void another_rental_that_brings_the_car_solves_it_too() {
        var car = towns.car();
        var oneWay = towns.confirmed(towns.book(car, towns.seattle, towns.denver, 10, 12));
        var stranded = towns.confirmed(towns.round(car, towns.denver, 14, 15));
        cancel(oneWay);
        sweeper.sweep();
        towns.confirmed(towns.book(car, towns.seattle, towns.denver, 11, 13));
        sweeper.sweep();
        assertThat(towns.get(stranded).carElsewhere()).isNull();
        assertThat(desk.facts(stranded)).endsWith("BookingStranded", "BookingOnTrack");
    }

    @Test
    void who_booked_a_class_gets_another_car() {
        var car = towns.car();
        var oneWay = towns.confirmed(towns.book(car, towns.seattle, towns.denver, 10, 12));
        var stranded = towns.confirmed(towns.bookClass(towns.denver, towns.denver, 14, 15));
        assertThat(towns.get(stranded).carId()).isEqualTo(car);
        cancel(oneWay);
        sweeper.sweep();
        help();
        assertThat(towns.get(stranded).carId()).as("there is no other").isEqualTo(car);
        var other = towns.car(towns.denver);
        help();
        assertThat(towns.get(stranded).carId()).isEqualTo(other);
        assertThat(towns.get(stranded).carElsewhere()).isNull();
        assertThat(towns.get(stranded).dropoffBranchId()).isEqualTo(towns.denver);
    }

    @Test
    void a_car_that_fleet_moves_strands_its_bookings_and_one_that_comes_back_does_not() {
        var car = towns.car();
        var booking = towns.confirmed(towns.round(car, towns.seattle, 14, 15));
        moveInFleet(car, towns.denver.toString());
        sweeper.sweep();
        assertThat(towns.get(booking).carElsewhere()).isEqualTo(towns.denver);
        assertThat(desk.post(desk.customer, "/bookings/%s/cancel".formatted(booking), Map.of())
                        .status())
                .isEqualTo(200);
        var later = towns.confirmed(towns.round(car, towns.denver, 20, 21));
        moveInFleet(car, towns.seattle.toString());
        sweeper.sweep();
        moveInFleet(car, towns.denver.toString());
        sweeper.sweep();
        assertThat(desk.facts(later)).endsWith("BookingStranded", "BookingOnTrack");
    }

    @Test
    void staff_may_give_a_car_that_has_to_be_brought_and_from_then_on_it_is_there() {
        var own = towns.car();
        var far = towns.car(towns.denver);
        var booking = towns.confirmed(towns.round(own, towns.seattle, 14, 15));
        var later = towns.confirmed(towns.round(far, towns.denver, 20, 21));
        var swapped = swap(booking, far);
        assertThat(swapped).isEqualTo(towns.denver.toString());
        assertThat(towns.get(booking).pickupBranchId()).isEqualTo(towns.seattle);
        assertThat(towns.round(far, towns.denver, 16, 17).code()).isEqualTo("car-elsewhere");
        assertThat(towns.round(far, towns.seattle, 16, 17).status()).isEqualTo(201);
        sweeper.sweep();
        assertThat(towns.get(later).carElsewhere()).isEqualTo(towns.seattle);
    }

    private String swap(BookingId booking, CarId car) {
        var answer = desk.post(desk.agent, "/bookings/%s/swap".formatted(booking), Map.of("carId", car.toString()));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer.text("broughtFrom");
    }

    private void cancel(BookingId booking) {
        var answer = desk.post(desk.agent, "/bookings/%s/cancel".formatted(booking), Map.of());
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    }

    private void moveInFleet(CarId car, String branch) {
        jdbc.sql("update car set branch_id = cast(:branch as uuid) where id = :car")
                .param("branch", branch)
                .param("car", car.value())
                .update();
    }

    /** The sweeper of the classes, whose package is not this one. */
    private void help() {
        scheduled.stream()
                .flatMap(holder -> holder.getScheduledTasks().stream())
                .filter(task -> task.toString().contains("StrandedSweeper"))
                .map(ScheduledTask::getTask)
                .forEach(task -> task.getRunnable().run());
    }

    private List<String> listed() {
        return desk.get(desk.agent, "/bookings?all=true&carElsewhere=true&limit=100")
                .body()
                .get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }
}
