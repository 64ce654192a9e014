package dev.motorpool.booking.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.cars.TestFleet;
import dev.motorpool.booking.history.TimeMachine;
import dev.motorpool.booking.model.Model.Expected;
import dev.motorpool.booking.model.Model.Known;
import dev.motorpool.booking.model.Model.Stay;
import dev.motorpool.booking.reservation.Desk;
import dev.motorpool.booking.reservation.Desk.Answer;
import dev.motorpool.fleet.api.CarId;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One sequence of commands, given to both. */
final class Run {

    private static final Instant FIRST_DAY = TestFleet.nextMonday();
    private static final int CARS = 3;
    private static final int DAYS = 10;
    private static final Object NOTHING = Map.of();

    private final Desk desk;
    private final JdbcClient jdbc;
    private final Consumer<CarId> sweep;
    private final Random chance;
    private final Function<List<String>, Model> models;
    private final List<String> story = new ArrayList<>();
    private final String branch = UUID.randomUUID().toString();
    private List<String> cars = List.of();
    private Model model = new Model(List.of());

    Run(Desk desk, JdbcClient jdbc, Consumer<CarId> sweep, Random chance, Function<List<String>, Model> models) {
        this.desk = desk;
        this.jdbc = jdbc;
        this.sweep = sweep;
        this.chance = chance;
        this.models = models;
    }

    /** Three cars of one class at a branch of their own. */
    void begin(Supplier<CarId> newCar) {
        cars = IntStream.range(0, CARS).mapToObj(n -> newCar.get().toString()).toList();
        cars.forEach(car -> jdbc.sql("update car set branch_id = cast(:branch as uuid) where id = cast(:car as uuid)")
                .param("branch", branch)
                .param("car", car)
                .update());
        model = models.apply(cars);
    }

    String branch() {
        return branch;
    }

    List<String> story() {
        return story;
    }

    void command() {
        switch (chance.nextInt(14)) {
            case 0, 1, 2 -> book();
            case 3, 4 -> bookClass();
            case 5, 6 -> act("confirm", model::confirm, NOTHING);
            case 7 -> act("cancel", model::cancel, NOTHING);
            case 8 -> {
                if (chance.nextBoolean()) {
                    act("handover", model::handOver, check(true));
                } else {
                    act("return", model::takeBack, check(false));
                }
            }
            case 9 -> change();
            case 10 -> changeTo();
            case 11 -> extend();
            case 12 -> swap();
            default -> expire();
        }
        assertThat(model.overlap()).isEmpty();
    }

    private void book() {
        var stay = stay();
        var answer = desk.post(desk.customer, "/bookings", wish(stay, "carId", stay.car()));
        story.add("book %s: %s".formatted(stay, outcome(answer)));
        assertThat(outcome(answer)).isEqualTo(model.book(stay).outcome());
        if (answer.status() == 201) {
            model.bookings.put(answer.text("id"), new Known(stay, "held", false));
        }
    }

    private void bookClass() {
        var stay = stay();
        var pinned = chance.nextInt(4) == 0;
        var wish = wish(stay, "carClass", "compact");
        wish.put("pickupBranchId", branch);
        wish.put("pinned", pinned);
        var answer = desk.post(desk.customer, "/bookings", wish);
        story.add("book class %s: %s %s".formatted(stay, outcome(answer), answer.text("carId")));
        if (wasGiven(answer, stay, "")) {
            model.bookings.put(answer.text("id"), new Known(stay.on(answer.text("carId")), "held", !pinned));
        }
    }

    /** Any free car is right; when none is free, whatever moved must have been movable, and nothing simple overlooked. */
    private boolean wasGiven(Answer answer, Stay anywhere, String instead) {
        var free = model.freeCars(anywhere, instead);
        if (answer.status() >= 400) {
            assertThat(outcome(answer)).isEqualTo("class-not-available");
            assertThat(free).isEmpty();
            assertThat(model.oneMoveMakesRoom(anywhere, instead)).isFalse();
            return false;
        }
        if (free.isEmpty()) {
            takeOverMoves(instead);
        } else {
            assertThat(free).contains(answer.text("carId"));
        }
        return true;
    }

    private void takeOverMoves(String except) {
        rows().forEach((id, now) -> {
            var before = id.equals(except) ? null : model.bookings.get(id);
            if (before != null && !before.stay().equals(now.stay())) {
                assertThat(before.isMovable()).as("%s may move", before).isTrue();
                assertThat(now.stay().on("")).isEqualTo(before.stay().on(""));
                model.bookings.put(id, before.at(now.stay()));
                story.add("moved %s to %s".formatted(before, now.stay().car()));
            }
        });
    }

    private interface Rule {

        Expected expect(String booking);
    }

    private void act(String verb, Rule rule, Object body) {
        anyBooking().ifPresent(id -> {
            var expected = rule.expect(id);
            var answer = desk.post(desk.agent, "/bookings/%s/%s".formatted(id, verb), body);
            story.add("%s %s: %s".formatted(verb, model.bookings.get(id), outcome(answer)));
            assertThat(outcome(answer)).isEqualTo(expected.outcome());
            if (answer.status() == 200) {
                model.bookings.computeIfPresent(id, (same, known) -> known.become(expected.outcome()));
            }
        });
    }

    /** Other days for the same car. */
    private void change() {
        anyBooking().ifPresent(id -> {
            var now = model.bookings.get(id);
            var wanted = stay().on(now.stay().car());
            changed("change", id, wanted, days(wanted), now.at(wanted));
        });
    }

    /** Other days and a car of one's own choice. */
    private void changeTo() {
        anyBooking().ifPresent(id -> {
            var now = model.bookings.get(id);
            var wanted = stay();
            var wish = days(wanted);
            wish.put("carId", wanted.car());
            changed("change", id, wanted, wish, now.chosen(wanted));
        });
    }

    private void extend() {
        anyBooking().ifPresent(id -> {
            var now = model.bookings.get(id);
            var wanted = now.stay().longer(1 + chance.nextInt(3));
            changed("extend", id, wanted, Map.of("dropoffTime", days(wanted).get("dropoffTime")), now.at(wanted));
        });
    }

    private void changed(String verb, String id, Stay wanted, Object wish, Known after) {
        if (after.isMovable() && !model.isFree(wanted, id)) {
            changedToAnother(verb, id, wanted, wish);
        } else {
            tried(verb, id, wish, model.change(id, wanted), after);
        }
    }

    /** For who wants any of the class. */
    private void changedToAnother(String verb, String id, Stay wanted, Object wish) {
        var answer = desk.post(desk.agent, "/bookings/%s/%s".formatted(id, verb), wish);
        story.add("%s %s %s: %s".formatted(verb, model.bookings.get(id), wish, outcome(answer)));
        if (wasGiven(answer, wanted, id)) {
            model.bookings.computeIfPresent(id, (same, known) -> known.at(wanted.on(answer.text("carId"))));
        }
    }

    private void swap() {
        anyBooking().ifPresent(id -> {
            var now = model.bookings.get(id);
            var car = cars.get(chance.nextInt(cars.size()));
            tried(
                    "swap",
                    id,
                    Map.of("carId", car),
                    model.swap(id, car),
                    now.at(now.stay().on(car)));
        });
    }

    private void tried(String verb, String id, Object wish, Expected expected, Known after) {
        var answer = desk.post(desk.agent, "/bookings/%s/%s".formatted(id, verb), wish);
        story.add("%s %s %s: %s".formatted(verb, model.bookings.get(id), wish, outcome(answer)));
        assertThat(outcome(answer)).isEqualTo(expected.outcome());
        if (answer.status() == 200) {
            model.bookings.put(id, after);
        }
    }

    private void expire() {
        anyBooking()
                .filter(id -> model.bookings.get(id).status().equals("held"))
                .ifPresent(id -> {
                    story.add("expire " + model.bookings.get(id));
                    new TimeMachine(jdbc).endHold(new BookingId(UUID.fromString(id)));
                    sweep.accept(new CarId(
                            UUID.fromString(model.bookings.get(id).stay().car())));
                    model.bookings.computeIfPresent(id, (same, known) -> known.become("expired"));
                });
    }

    void compareAll() {
        var rows = rows();
        assertThat(rows.keySet()).isEqualTo(model.bookings.keySet());
        model.bookings.forEach((id, known) -> assertThat(rows.get(id)).isEqualTo(known));
    }

    private Map<String, Known> rows() {
        var rows = new HashMap<String, Known>();
        jdbc.sql("""
            select id, car_id, status, pickup_at, dropoff_at, by_class and not pinned as movable
              from booking where car_id = any(cast(:cars as uuid[]))
            """)
                .param("cars", cars.toArray(String[]::new))
                .query((row, n) -> rows.put(
                        row.getString("id"),
                        new Known(
                                new Stay(
                                        row.getString("car_id"),
                                        day(row.getObject("pickup_at", OffsetDateTime.class)),
                                        day(row.getObject("dropoff_at", OffsetDateTime.class))),
                                row.getString("status").toLowerCase(Locale.ROOT),
                                row.getBoolean("movable"))))
                .list();
        return rows;
    }

    private Optional<String> anyBooking() {
        var ids = List.copyOf(model.bookings.keySet());
        return ids.isEmpty() ? Optional.empty() : Optional.of(ids.get(chance.nextInt(ids.size())));
    }

    private Stay stay() {
        var from = chance.nextInt(DAYS);
        return new Stay(cars.get(chance.nextInt(cars.size())), from, from + 1 + chance.nextInt(4));
    }

    private static Map<String, Object> wish(Stay stay, String what, String value) {
        var wish = days(stay);
        wish.put(what, value);
        return wish;
    }

    private static Map<String, Object> days(Stay stay) {
        return new HashMap<>(Map.of(
                "pickupTime",
                FIRST_DAY.plus(Duration.ofDays(stay.from())).toString(),
                "dropoffTime",
                FIRST_DAY.plus(Duration.ofDays(stay.to())).toString()));
    }

    private static Map<String, Object> check(boolean isHandover) {
        var check = new HashMap<String, Object>(Map.of("odometerKm", 1000, "fuelPercent", 80));
        if (isHandover) {
            check.put("licenceSeen", true);
        }
        return check;
    }

    private static int day(OffsetDateTime time) {
        return (int) Duration.between(FIRST_DAY, time.toInstant()).toDays();
    }

    private static String outcome(Answer answer) {
        return answer.status() >= 400 ? answer.code() : answer.text("status");
    }
}
