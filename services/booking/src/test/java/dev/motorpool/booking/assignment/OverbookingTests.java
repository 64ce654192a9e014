package dev.motorpool.booking.assignment;

import static dev.motorpool.booking.assignment.ClassBranch.atOnce;
import static dev.motorpool.booking.assignment.ClassBranch.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.booking.cars.CarRepository;
import dev.motorpool.booking.reservation.Desk;
import dev.motorpool.booking.reservation.Desk.Answer;
import dev.motorpool.platform.testing.ServiceTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many more than there are cars can be booked of a class, alone and in a crowd. */
@ServiceTest
@Import(Desk.class)
class OverbookingTests {

    private static final int PEOPLE = 30;

    /** Whose members may by chance come one after the other. */
    private static final int CROWDS = 20;

    @Autowired
    Desk desk;

    @Autowired
    CarRepository cars;

    @Autowired
    JdbcClient jdbc;

    private ClassBranch branch;

    @BeforeEach
    void open() {
        branch = new ClassBranch(desk, cars, jdbc);
    }

    @Test
    void without_a_limit_there_are_as_many_as_cars() throws Exception {
        branch.car();
        var answers = atOnce(PEOPLE, () -> branch.book(0, 2));
        assertThat(given(answers)).hasSize(1);
        assertThat(given(answers).getFirst().body().get("awaitsCar").asBoolean())
                .isFalse();
        assertThat(refused(answers)).allMatch(answer -> answer.code().equals("class-not-available"));
    }

    @Test
    void a_crowd_gets_the_car_and_as_many_stand_ins_as_the_limit_says() throws Exception {
        branch.car();
        branch.overbook(3);
        var answers = atOnce(PEOPLE, () -> branch.book(0, 2));
        assertThat(given(answers))
                .hasSize(4)
                .extracting(answer -> answer.text("carId"))
                .doesNotHaveDuplicates();
        assertThat(given(answers)).filteredOn(OverbookingTests::waits).hasSize(3);
        assertThat(refused(answers)).allMatch(answer -> answer.code().equals("class-not-available"));
    }

    @Test
    void the_limit_is_for_a_time_and_a_room_is_made_first() {
        branch.car();
        branch.overbook(1);
        branch.booked(0, 2);
        assertThat(waits(branch.book(1, 3))).isTrue();
        assertThat(branch.book(1, 2).code()).isEqualTo("class-not-available");
        assertThat(waits(branch.book(2, 4))).as("the car is free from day 2 on").isFalse();
        assertThat(waits(branch.book(3, 5))).isTrue();
    }

    /** There is no row of a car that all of them could lock: nothing but the constraint says who comes first. */
    @Test
    void a_crowd_with_no_car_to_queue_for_gets_no_more_than_the_limit() throws Exception {
        assertThat(given(crowdWithoutCars())).hasSize(3);
    }

    /** The control: without the constraint such crowds must be seen to get more, one of them at least. */
    @Test
    void without_the_constraint_the_same_crowd_gets_more() throws Exception {
        var constraint = replaceConstraint(was -> was.replace("car_id WITH =", "id WITH ="));
        try {
            var most = 0;
            for (var crowd = 0; crowd < CROWDS && most <= 3; crowd++) {
                most = given(crowdWithoutCars()).size();
                nobodyBooked();
            }
            assertThat(most).isGreaterThan(3);
        } finally {
            nobodyBooked();
            replaceConstraint(other -> constraint);
        }
    }

    /** And nobody has ever: stand-ins that are there already are rows to queue on. */
    private void nobodyBooked() {
        for (var sql : List.of(
                "delete from booking where pickup_branch_id = cast(:branch as uuid)",
                "delete from car where stand_in and branch_id = cast(:branch as uuid)")) {
            jdbc.sql(sql).param("branch", branch.id).update();
        }
    }

    @Test
    void a_lowered_limit_leaves_what_was_booked_and_counts_it() {
        branch.car();
        branch.overbook(2);
        branch.booked(0, 2);
        var first = branch.confirmed(0, 2);
        var second = branch.booked(0, 2);
        branch.overbook(1);
        assertThat(branch.book(0, 2).code()).isEqualTo("class-not-available");
        desk.post(desk.agent, "/bookings/%s/cancel".formatted(first.text("id")), Map.of());
        assertThat(branch.book(0, 2).code())
                .as("one is still more than there are cars")
                .isEqualTo("class-not-available");
        assertThat(desk.get(second).awaitsCar()).isTrue();
        assertThat(desk.get(second).version()).isEqualTo(1);
        desk.post(desk.agent, "/bookings/%s/cancel".formatted(second), Map.of());
        assertThat(branch.book(0, 2).status()).isEqualTo(201);
    }

    @Test
    void a_limit_is_0_to_100_and_names_each_class_once() {
        for (var wrong : List.of(
                List.of(Map.of("carClass", "compact", "cars", 101)),
                List.of(Map.of("carClass", "compact", "cars", -1)),
                List.of(Map.of("carClass", "compact", "cars", 1), Map.of("carClass", "COMPACT", "cars", 2)))) {
            var answer = desk.put(desk.manager, "/rules/calendars/" + branch.id, Map.of("overbooking", wrong));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body().at("/errors/0/field").asString()).startsWith("overbooking");
        }
    }

    @Test
    void a_stand_in_is_no_car_that_anybody_could_ask_for() {
        branch.car();
        branch.overbook(1);
        branch.booked(0, 2);
        var standIn = branch.book(0, 2).text("carId");
        var dates = Map.of("pickupTime", day(9).toString(), "dropoffTime", day(10).toString());
        var wish = new HashMap<String, Object>(dates);
        wish.put("carId", standIn);
        for (var path : List.of("/bookings", "/quotes")) {
            assertThat(desk.post(desk.customer, path, wish).status()).as(path).isEqualTo(404);
        }
        var other = branch.confirmed(4, 5);
        assertThat(desk.post(desk.agent, "/bookings/%s/swap".formatted(other.text("id")), Map.of("carId", standIn))
                        .status())
                .isEqualTo(404);
        var block = Map.of("carId", standIn, "from", day(9), "to", day(10), "reason", "Tyres");
        assertThat(desk.post(desk.agent, "/maintenance", block).status()).isEqualTo(404);
        var when = "pickupTime=%s&dropoffTime=%s".formatted(day(9), day(10));
        assertThat(desk.get(desk.customer, "/bookings/alternatives?carId=%s&%s".formatted(standIn, when))
                        .status())
                .isEqualTo(404);
        assertThat(desk.get(desk.customer, "/bookings/availability?carId=%s&%s".formatted(standIn, when))
                        .body()
                        .at("/items/0/available")
                        .asBoolean())
                .isFalse();
        assertThat(desk.post(desk.agent, "/bookings/feeds", Map.of("carId", standIn))
                        .status())
                .isEqualTo(404);
    }

    /** All have a price that was promised while there was a car, which has left the fleet since. */
    private List<Answer> crowdWithoutCars() throws Exception {
        branch.overbook(3);
        var car = branch.car();
        var ids = new ConcurrentLinkedQueue<String>();
        IntStream.range(0, PEOPLE)
                .forEach(n -> ids.add(
                        desk.post(desk.customer, "/quotes", branch.wish(0, 2)).text("id")));
        branch.retire(car);
        return atOnce(PEOPLE, () -> desk.post(desk.customer, "/bookings", Map.of("quoteId", ids.remove())));
    }

    private static boolean waits(Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.body().get("awaitsCar").asBoolean();
    }

    private static List<Answer> given(List<Answer> answers) {
        return answers.stream().filter(answer -> answer.status() == 201).toList();
    }

    private static List<Answer> refused(List<Answer> answers) {
        return answers.stream().filter(answer -> answer.status() == 409).toList();
    }

    /** Puts another in the place of the constraint, and returns what it was. */
    private String replaceConstraint(UnaryOperator<String> change) {
        var was = jdbc.sql("select pg_get_constraintdef(oid) from pg_constraint where conname = 'booking_no_overlap'")
                .query(String.class)
                .single();
        jdbc.sql("alter table booking drop constraint booking_no_overlap").update();
        jdbc.sql("alter table booking add constraint booking_no_overlap " + change.apply(was))
                .update();
        return was;
    }
}
