package dev.motorpool.booking.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.Period;
import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ScheduleTests {

    private static final Instant START = Instant.parse("2027-06-01T00:00:00Z");

    private static final BranchId HOME = new BranchId(new UUID(1, 1));
    private static final BranchId AWAY = new BranchId(new UUID(1, 2));
    private static final Way ROUND = new Way(HOME, HOME);
    private static final Way THERE = new Way(HOME, AWAY);
    private static final Way ROUND_AWAY = new Way(AWAY, AWAY);

    private final CarId first = new CarId(new UUID(0, 1));
    private final CarId second = new CarId(new UUID(0, 2));
    private final CarId third = new CarId(new UUID(0, 3));

    @Test
    void takes_the_car_whose_gap_the_wish_fills_best() {
        var schedule = schedule(Map.of(
                first, List.of(),
                second, List.of(slot(0, 2), slot(9, 10)),
                third, List.of(slot(0, 3), slot(6, 10))));
        assertThat(free(schedule, days(3, 5))).containsExactly(third, second, first);
        assertThat(free(schedule, days(2, 6))).containsExactly(second, first);
    }

    @Test
    void moves_one_booking_when_that_makes_room() {
        var moved = slot(3, 5);
        var schedule = schedule(Map.of(first, List.of(moved), second, List.of(slot(5, 8))));
        assertThat(free(schedule, days(4, 7))).isEmpty();
        assertThat(room(schedule, days(4, 7))).contains(new Room(first, List.of(new Move(moved.booking(), second))));
    }

    @Test
    void a_pinned_booking_stays() {
        var pinned = new Slot(new BookingId(UUID.randomUUID()), days(3, 5), ROUND, false);
        var schedule = schedule(Map.of(first, List.of(pinned), second, List.of(fixed(5, 8))));
        assertThat(room(schedule, days(4, 7))).isEmpty();
    }

    @Test
    void moves_a_chain_of_three_the_deepest_first() {
        var fourth = new CarId(new UUID(0, 4));
        var a = slot(0, 3);
        var b = slot(2, 5);
        var c = slot(4, 7);
        // the wish is long and only fits where a is; a fits where b is, b where c is, and c where nobody is
        var schedule = schedule(Map.of(
                first, List.of(a, fixed(20, 30)),
                second, List.of(b, fixed(5, 20)),
                third, List.of(c, fixed(0, 2), fixed(7, 20)),
                fourth, List.of(fixed(0, 4), fixed(7, 20))));
        assertThat(room(schedule, days(0, 20)))
                .contains(new Room(
                        first,
                        List.of(
                                new Move(c.booking(), fourth),
                                new Move(b.booking(), third),
                                new Move(a.booking(), second))));
    }

    @Test
    void what_cannot_fit_is_refused() {
        var schedule = schedule(Map.of(first, List.of(slot(0, 4)), second, List.of(slot(2, 6))));
        assertThat(room(schedule, days(3, 4))).isEmpty();
        assertThat(room(schedule(Map.of()), days(3, 4))).isEmpty();
    }

    @Test
    void a_car_is_where_the_last_one_way_rental_left_it() {
        var schedule = schedule(Map.of(first, List.of(slot(5, 8, THERE)), second, List.of()));
        assertThat(schedule.free(days(1, 3), ROUND)).containsExactly(first, second);
        assertThat(schedule.free(days(8, 9), ROUND)).containsExactly(second);
        assertThat(schedule.free(days(8, 9), ROUND_AWAY)).containsExactly(first);
        assertThat(schedule.free(days(1, 3), ROUND_AWAY)).isEmpty();
    }

    @Test
    void a_one_way_rental_takes_no_car_that_is_booked_from_here_afterwards() {
        var schedule = schedule(Map.of(
                first, List.of(fixed(20, 22)),
                second, List.of(slot(20, 22, ROUND_AWAY)),
                third, List.of(slot(20, 22, THERE), slot(30, 31, ROUND_AWAY))));
        assertThat(schedule.free(days(5, 8), THERE)).containsExactly(second);
    }

    @Test
    void one_that_staff_bring_begins_wherever_and_ends_where_it_ends() {
        var schedule = schedule(Map.of(first, List.of(slot(5, 8, new Way(null, AWAY)))));
        assertThat(schedule.free(days(1, 3), THERE)).containsExactly(first);
        assertThat(schedule.free(days(8, 9), ROUND_AWAY)).containsExactly(first);
        assertThat(schedule.free(days(8, 9), ROUND)).isEmpty();
    }

    /** What is booked later from here goes onto another car, and then this one may leave. */
    @Test
    void makes_room_for_a_one_way_rental_by_moving_who_would_miss_the_car() {
        var later = slot(20, 22);
        var schedule = schedule(Map.of(first, List.of(later), second, List.of(fixed(4, 9), fixed(30, 31))));
        assertThat(schedule.makeRoom(days(5, 8), THERE))
                .contains(new Room(first, List.of(new Move(later.booking(), second))));
    }

    @Test
    void nobody_is_moved_to_a_car_that_is_elsewhere_by_then() {
        var moved = slot(10, 12);
        var schedule = schedule(Map.of(first, List.of(moved), second, List.of(slot(2, 4, THERE))));
        assertThat(room(schedule, days(11, 13))).isEmpty();
    }

    /** Ten thousand schedules at random: whatever is proposed can be done one move after the other without an overlap. */
    @Test
    void no_move_ever_overlaps_another_booking_on_the_way() {
        var chance = new Random(20270601);
        var repacked = 0;
        for (var n = 0; n < 10_000; n++) {
            var cars = random(chance);
            var from = chance.nextInt(12);
            var wanted = days(from, from + 1 + chance.nextInt(6));
            var schedule = schedule(cars);
            var isFree = !free(schedule, wanted).isEmpty();
            var room = room(schedule, wanted);
            assertThat(room.isPresent() || !isFree).isTrue();
            if (room.isPresent()) {
                make(room.get(), wanted, cars);
                repacked += room.get().moves().isEmpty() ? 0 : 1;
            }
        }
        assertThat(repacked).isGreaterThan(500);
    }

    private static Schedule schedule(Map<CarId, List<Slot>> cars) {
        var lines = new LinkedHashMap<CarId, Line>();
        cars.forEach((car, slots) -> lines.put(car, new Line(HOME, slots)));
        return new Schedule(lines, null);
    }

    private static List<CarId> free(Schedule schedule, Period wanted) {
        return schedule.free(wanted, ROUND);
    }

    private static Optional<Room> room(Schedule schedule, Period wanted) {
        return schedule.makeRoom(wanted, ROUND);
    }

    private static void make(Room room, Period wanted, Map<CarId, List<Slot>> cars) {
        var slots = new HashMap<BookingId, Slot>();
        cars.values().forEach(all -> all.forEach(slot -> slots.put(slot.booking(), slot)));
        for (var move : room.moves()) {
            var slot = slots.get(move.booking());
            assertThat(slot.movable()).isTrue();
            assertFree(cars.get(move.to()), slot.blocked());
            cars.values().forEach(all -> all.remove(slot));
            cars.get(move.to()).add(slot);
        }
        assertFree(cars.get(room.car()), wanted);
    }

    private static void assertFree(List<Slot> slots, Period wanted) {
        assertThat(slots).noneMatch(slot -> slot.blocked().overlaps(wanted));
    }

    private static Map<CarId, List<Slot>> random(Random chance) {
        var cars = new LinkedHashMap<CarId, List<Slot>>();
        for (var car = 1; car <= 2 + chance.nextInt(4); car++) {
            var slots = new ArrayList<Slot>();
            for (var day = chance.nextInt(4); day < 16; day += chance.nextInt(4)) {
                var end = day + 1 + chance.nextInt(4);
                slots.add(new Slot(new BookingId(UUID.randomUUID()), days(day, end), ROUND, chance.nextInt(5) > 0));
                day = end;
            }
            cars.put(new CarId(new UUID(0, car)), slots);
        }
        return cars;
    }

    private static Slot slot(int from, int to) {
        return new Slot(new BookingId(UUID.randomUUID()), days(from, to), ROUND, true);
    }

    /** One that is not moved. */
    private static Slot slot(int from, int to, Way way) {
        return new Slot(new BookingId(UUID.randomUUID()), days(from, to), way, false);
    }

    private static Slot fixed(int from, int to) {
        return new Slot(new BookingId(UUID.randomUUID()), days(from, to), ROUND, false);
    }

    private static Period days(int from, int to) {
        return new Period(START.plus(Duration.ofDays(from)), START.plus(Duration.ofDays(to)));
    }
}
